// Bytes in and out of the page: base64, deflate and the seal.

const Bytes = {
  from: text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0)),
  text(bytes) {
    let letters = '';
    for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return btoa(letters);
  },
  async through(bytes, stream) {
    return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
  },
  deflated: value => Bytes.through(
    new TextEncoder().encode(JSON.stringify(value)), new CompressionStream('deflate-raw')),
  inflated: async bytes => JSON.parse(new TextDecoder().decode(
    await Bytes.through(bytes, new DecompressionStream('deflate-raw')))),
};

// AES-256-GCM under a key made of the passphrase by PBKDF2-SHA-256.
class Seal {
  static async open({ salt, iterations }, passphrase) {
    const words = new TextEncoder().encode(passphrase.normalize('NFC'));
    const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
    const seal = new Seal();
    seal.key = await crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt: Bytes.from(salt), iterations }, material,
      { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    return seal;
  }

  async opened(iv, bytes) {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.key, bytes));
  }

  async sealed(bytes) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv: Bytes.text(iv), data: Bytes.text(new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, bytes))) };
  }
}
