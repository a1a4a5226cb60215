#include "ui/gl_textures.h"

#include <GL/gl.h>
#include <GL/glext.h>

#include <cstdint>

namespace mingle {
namespace {

GLuint NameOf(TextureId id) { return static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(id)); }

void Swizzle(PixelFormat format) {
  constexpr GLint kMask[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
  constexpr GLint kGray[] = {GL_RED, GL_RED, GL_RED, GL_ONE};
  constexpr GLint kColour[] = {GL_RED, GL_GREEN, GL_BLUE, GL_ALPHA};
  const GLint* order = kColour;
  if (format != PixelFormat::kColour) {
    order = format == PixelFormat::kMask ? kMask : kGray;
  }
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, order);
}

}  // namespace

TextureId GlTextures::Make(const Pixels& pixels) {
  GLuint name = 0;
  glGenTextures(1, &name);
  const auto id = reinterpret_cast<TextureId>(static_cast<std::uintptr_t>(name));
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  Replace(id, pixels);
  return id;
}

void GlTextures::Replace(TextureId id, const Pixels& pixels) {
  const bool colour = pixels.format == PixelFormat::kColour;
  glBindTexture(GL_TEXTURE_2D, NameOf(id));
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, colour ? GL_RGBA8 : GL_R8, pixels.width, pixels.height, 0,
               colour ? GL_RGBA : GL_RED, GL_UNSIGNED_BYTE, pixels.bytes);
  Swizzle(pixels.format);
  if (pixels.format == PixelFormat::kGray) {
    opaque_.insert(id);
  } else {
    opaque_.erase(id);
  }
  const GLint filter = pixels.own_size ? GL_NEAREST : GL_LINEAR;
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
}

void GlTextures::Free(TextureId id) {
  const GLuint name = NameOf(id);
  glDeleteTextures(1, &name);
  opaque_.erase(id);
}

}  // namespace mingle
