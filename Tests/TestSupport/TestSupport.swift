public import HebraModel
