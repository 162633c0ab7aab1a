/* The ICU of Swift's Foundation, in place of the system's: a program that has Foundation would carry two
   copies otherwise, each with 30 MB of data. Its functions have the prefix `swift_` and no version in
   their names. The headers are the system's, without versions in names, which is the way in which ICU
   promises that its C interface stays the same from version to version. */
#ifndef HEBRA_FOUNDATION_NAMES_H
#define HEBRA_FOUNDATION_NAMES_H

#define U_DISABLE_RENAMING 1

#define u_charType swift_u_charType
#define u_foldCase swift_u_foldCase
#define u_getCombiningClass swift_u_getCombiningClass
#define u_getVersion swift_u_getVersion
#define u_hasBinaryProperty swift_u_hasBinaryProperty
#define u_isalpha swift_u_isalpha
#define u_isdigit swift_u_isdigit
#define u_strFromUTF8 swift_u_strFromUTF8
#define u_strToUTF8 swift_u_strToUTF8
#define ubrk_close swift_ubrk_close
#define ubrk_getRuleStatus swift_ubrk_getRuleStatus
#define ubrk_next swift_ubrk_next
#define ubrk_open swift_ubrk_open
#define ubrk_setUText swift_ubrk_setUText
#define ucnv_close swift_ucnv_close
#define ucnv_getStarters swift_ucnv_getStarters
#define ucnv_getType swift_ucnv_getType
#define ucnv_open swift_ucnv_open
#define ucnv_setToUCallBack swift_ucnv_setToUCallBack
#define ucnv_toUChars swift_ucnv_toUChars
#define UCNV_TO_U_CALLBACK_STOP swift_UCNV_TO_U_CALLBACK_STOP
#define unorm2_getDecomposition swift_unorm2_getDecomposition
#define unorm2_getNFCInstance swift_unorm2_getNFCInstance
#define unorm2_isNormalized swift_unorm2_isNormalized
#define unorm2_normalize swift_unorm2_normalize
#define utext_close swift_utext_close
#define utext_openUTF8 swift_utext_openUTF8

#endif
