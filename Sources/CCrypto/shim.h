#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

/* SHA256() and SHA1() of OpenSSL 3 look up their algorithm at every call, which takes longer than the
   hash of a short text; these older functions do not. */
static inline void ccrypto_sha256(const void *bytes, size_t count, unsigned char *digest) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, count);
  SHA256_Final(digest, &context);
}

static inline void ccrypto_sha1(const void *bytes, size_t count, unsigned char *digest) {
  SHA_CTX context;
  SHA1_Init(&context);
  SHA1_Update(&context, bytes, count);
  SHA1_Final(digest, &context);
}

/* Each function below returns 1 if it did what it says, and 0 if not. */

/* Fills bytes that are to be a key from the generator that OpenSSL seeds from the system. */
static inline int ccrypto_random(unsigned char *bytes, size_t count) {
  return RAND_priv_bytes(bytes, (int)count) == 1;
}

/* The 32 bytes of HMAC-SHA-256. */
static inline int ccrypto_hmac(
    const unsigned char *key, size_t key_count, const unsigned char *bytes, size_t count,
    unsigned char *digest) {
  unsigned int size = 32;
  return HMAC(EVP_sha256(), key, (int)key_count, bytes, count, digest, &size) != NULL && size == 32;
}

/* The 32 bytes of HKDF-SHA-256 (RFC 5869); an empty salt is none. */
static inline int ccrypto_hkdf(
    const unsigned char *secret, size_t secret_count, const unsigned char *salt, size_t salt_count,
    const unsigned char *label, size_t label_count, unsigned char *key) {
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
  size_t size = 32;
  int done = context != NULL && EVP_PKEY_derive_init(context) == 1 &&
             EVP_PKEY_CTX_set_hkdf_md(context, EVP_sha256()) == 1 &&
             (salt_count == 0 || EVP_PKEY_CTX_set1_hkdf_salt(context, salt, (int)salt_count) == 1) &&
             EVP_PKEY_CTX_set1_hkdf_key(context, secret, (int)secret_count) == 1 &&
             EVP_PKEY_CTX_add1_hkdf_info(context, label, (int)label_count) == 1 &&
             EVP_PKEY_derive(context, key, &size) == 1 && size == 32;
  EVP_PKEY_CTX_free(context);
  return done;
}

/* The 32 bytes of scrypt with N = 2^factor, r = 8 and p = 1. It needs 2^factor KiB of memory. */
static inline int ccrypto_scrypt(
    const unsigned char *passphrase, size_t passphrase_count, const unsigned char *salt,
    size_t salt_count, int factor, unsigned char *key) {
  return EVP_PBE_scrypt(
             (const char *)passphrase, passphrase_count, salt, salt_count, (uint64_t)1 << factor, 8, 1,
             ((uint64_t)1 << (factor + 10)) + ((uint64_t)1 << 24), key, 32) == 1;
}

/* The public key of a secret X25519 key. */
static inline int ccrypto_x25519_public(const unsigned char *secret, unsigned char *share) {
  EVP_PKEY *own = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, secret, 32);
  size_t size = 32;
  int done = own != NULL && EVP_PKEY_get_raw_public_key(own, share, &size) == 1 && size == 32;
  EVP_PKEY_free(own);
  return done;
}

/* The secret that a secret key and another's public key share. OpenSSL refuses one that is all zero. */
static inline int ccrypto_x25519(
    const unsigned char *secret, const unsigned char *share, unsigned char *shared) {
  EVP_PKEY *own = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, secret, 32);
  EVP_PKEY *other = EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, NULL, share, 32);
  EVP_PKEY_CTX *context = own != NULL && other != NULL ? EVP_PKEY_CTX_new(own, NULL) : NULL;
  size_t size = 32;
  int done = context != NULL && EVP_PKEY_derive_init(context) == 1 &&
             EVP_PKEY_derive_set_peer(context, other) == 1 &&
             EVP_PKEY_derive(context, shared, &size) == 1 && size == 32;
  EVP_PKEY_CTX_free(context);
  EVP_PKEY_free(other);
  EVP_PKEY_free(own);
  return done;
}

/* ChaCha20-Poly1305 with one key; NULL if there is no memory. */
static inline EVP_CIPHER_CTX *ccrypto_cipher(const unsigned char *key, int encrypts) {
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
  if (context == NULL) return NULL;
  if (EVP_CipherInit_ex(context, EVP_chacha20_poly1305(), NULL, key, NULL, encrypts) != 1) {
    EVP_CIPHER_CTX_free(context);
    return NULL;
  }
  return context;
}

/* Encrypts a message; `sealed` has 16 bytes more, for the tag. */
static inline int ccrypto_seal(
    EVP_CIPHER_CTX *context, const unsigned char *nonce, const unsigned char *plain, size_t count,
    unsigned char *sealed) {
  int size = 0, rest = 0;
  return EVP_EncryptInit_ex(context, NULL, NULL, NULL, nonce) == 1 &&
         (count == 0 || EVP_EncryptUpdate(context, sealed, &size, plain, (int)count) == 1) &&
         EVP_EncryptFinal_ex(context, sealed + size, &rest) == 1 && (size_t)size == count &&
         EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, sealed + count) == 1;
}

/* Decrypts a message with its tag; `plain` has 16 bytes less, and means nothing if this returns 0. */
static inline int ccrypto_open(
    EVP_CIPHER_CTX *context, const unsigned char *nonce, const unsigned char *sealed, size_t count,
    unsigned char *plain) {
  int size = 0, rest = 0;
  unsigned char nothing[16];
  if (count < 16) return 0;
  size_t length = count - 16;
  return EVP_DecryptInit_ex(context, NULL, NULL, NULL, nonce) == 1 &&
         EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, 16, (void *)(sealed + length)) == 1 &&
         (length == 0 || EVP_DecryptUpdate(context, plain, &size, sealed, (int)length) == 1) &&
         EVP_DecryptFinal_ex(context, nothing, &rest) == 1 && (size_t)size == length;
}

/* The 32 bytes of PBKDF2 with HMAC-SHA-256 (RFC 8018). */
static inline int ccrypto_pbkdf2(
    const unsigned char *passphrase, size_t passphrase_count, const unsigned char *salt,
    size_t salt_count, int rounds, unsigned char *key) {
  return PKCS5_PBKDF2_HMAC(
             (const char *)passphrase, (int)passphrase_count, salt, (int)salt_count, rounds,
             EVP_sha256(), 32, key) == 1;
}

/* Encrypts a message by AES-256-GCM with a nonce of 12 bytes; `sealed` has 16 bytes more, for the tag. */
static inline int ccrypto_gcm(
    const unsigned char *key, const unsigned char *nonce, const unsigned char *plain, size_t count,
    unsigned char *sealed) {
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
  int size = 0, rest = 0;
  int done = context != NULL && EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, nonce) == 1 &&
             EVP_EncryptUpdate(context, sealed, &size, plain, (int)count) == 1 &&
             (size_t)size == count && EVP_EncryptFinal_ex(context, sealed + size, &rest) == 1 &&
             EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, 16, sealed + count) == 1;
  EVP_CIPHER_CTX_free(context);
  return done;
}
