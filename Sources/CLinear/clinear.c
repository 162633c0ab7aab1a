#include "clinear.h"

#include <linear.h>
#include <stdlib.h>

static void quiet(const char *text) { (void)text; }

bool clinear_train(const int32_t *starts, const int32_t *features, const double *values,
                   const uint8_t *labels, int32_t rows, int32_t feature_count, double cost,
                   double *weights) {
  int positive = 0;
  for (int32_t i = 0; i < rows; i++) positive += labels[i] != 0;
  if (positive == 0 || positive == rows) return false;

  // Each row has the constant and an end mark besides its features.
  size_t count = (size_t)starts[rows] + 2 * (size_t)rows;
  struct feature_node *nodes = malloc(count * sizeof *nodes);
  struct feature_node **lines = malloc((size_t)rows * sizeof *lines);
  double *targets = malloc((size_t)rows * sizeof *targets);
  bool is_trained = false;
  if (nodes && lines && targets) {
    struct feature_node *next = nodes;
    for (int32_t i = 0; i < rows; i++) {
      lines[i] = next;
      targets[i] = labels[i] ? 1 : -1;
      for (int32_t j = starts[i]; j < starts[i + 1]; j++)
        *next++ = (struct feature_node){features[j] + 1, values[j]};
      *next++ = (struct feature_node){feature_count + 1, 1};
      *next++ = (struct feature_node){-1, 0};
    }
    struct problem problem = {rows, feature_count + 1, targets, lines, 1};
    struct parameter parameter = {.solver_type = L2R_LR, .eps = 0.0001, .C = cost};
    set_print_string_function(quiet);
    struct model *model = train(&problem, &parameter);
    if (model) {
      // The weights are for the label that came first.
      double sign = model->label[0] == 1 ? 1 : -1;
      for (int32_t i = 0; i <= feature_count; i++) weights[i] = sign * model->w[i];
      free_and_destroy_model(&model);
      is_trained = true;
    }
  }
  free(nodes);
  free(lines);
  free(targets);
  return is_trained;
}

int32_t clinear_version(void) { return liblinear_version; }
