#define OPENSSL_SUPPRESS_DEPRECATED
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
