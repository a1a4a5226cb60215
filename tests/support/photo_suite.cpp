#include "support/photo_suite.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <stdexcept>

#include "base/file.h"
#include "scan/luma_filter.h"
#include "scan/picture.h"
#include "support/places.h"
#include "support/qr_picture.h"

namespace mingle::test {

std::optional<std::vector<Photo>> LoadPhotos(bool with_code) {
  const std::filesystem::path folder = SharedFolder() / "data" / "qr";
  if (!std::filesystem::is_directory(folder)) {
    std::cout << "skipped: there are no photographs in " << folder << "\n";
    return std::nullopt;
  }
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    const bool has_code = entry.path().parent_path().filename() != "no-code";
    if ((extension == ".png" || extension == ".jpg") && has_code == with_code) {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Photo> photos;
  for (const auto& path : paths) {
    auto picture = ReadPicture(path);
    if (!picture) {
      throw std::runtime_error(picture.error().message);
    }
    Photo photo;
    photo.suite = path.parent_path().filename();
    photo.name = path.filename();
    photo.picture = std::move(*picture);
    if (with_code) {
      std::filesystem::path text = path;
      text.replace_extension(".txt");
      // One text over four codes has a single file.
      photo.is_part = !std::filesystem::exists(text);
      if (photo.is_part) {
        text = path.parent_path() / (path.stem().string().substr(0, 2) + ".txt");
      }
      photo.text = ReadFile(text).value();
    }
    photos.push_back(std::move(photo));
  }
  return photos;
}

GrayImage InFrame(const GrayImage& photo, int width, int height) {
  GrayImage frame(width, height, 128);
  const int factor =
      std::max((photo.width + width - 1) / width, (photo.height + height - 1) / height);
  GrayImage smaller;
  Shrink(photo.view(), factor, smaller);
  Paste(frame, smaller, width / 2, height / 2);
  return frame;
}

}  // namespace mingle::test
