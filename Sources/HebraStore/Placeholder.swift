internal import HebraModel
