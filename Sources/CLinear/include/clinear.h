#ifndef CLINEAR_H
#define CLINEAR_H

#include <stdbool.h>
#include <stdint.h>

/// Trains logistic regression with an L2 penalty by liblinear's trust-region Newton solver, which gives the
/// same weights each time.
///
/// Row i has the features from `starts[i]` up to `starts[i + 1]`, ascending from 0, each with its value. A
/// label is 1 or 0. `weights` gets a weight for each feature, and that of the constant after them.
///
/// Returns false when there is no memory, or all labels are alike.
bool clinear_train(const int32_t *starts, const int32_t *features, const double *values,
                   const uint8_t *labels, int32_t rows, int32_t feature_count, double cost,
                   double *weights);

/// The version of the library, as a number: 230 is 2.30.
int32_t clinear_version(void);

#endif
