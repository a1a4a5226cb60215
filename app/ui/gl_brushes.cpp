#include "ui/gl_brushes.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

namespace mingle {
namespace {

constexpr const char* kVertexShader = R"(#version 330 core
in vec2 Position;
in vec4 Color;
uniform vec4 Projection;  // scale and shift
out vec4 colour;
void main() {
  colour = Color;
  gl_Position = vec4(Position * Projection.xy + Projection.zw, 0, 1);
}
)";

constexpr const char* kFragmentShader = R"(#version 330 core
in vec4 colour;
out vec4 painted;
void main() { painted = colour; }
)";

GLuint Compile(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

}  // namespace

GlBrushes::~GlBrushes() {
  if (plain_program_ != 0) {
    glDeleteProgram(plain_program_);
  }
  if (pixel_sampler_ != 0) {
    glDeleteSamplers(1, &pixel_sampler_);
  }
}

BrushCalls GlBrushes::For(const ImDrawData& drawn) {
  from_ = drawn.DisplayPos;
  size_ = drawn.DisplaySize;
  BrushCalls calls;
  calls.take = [](const ImDrawList*, const ImDrawCmd* command) {
    const auto* handle = static_cast<const Handle*>(command->UserCallbackData);
    handle->brushes->Take(handle->brush);
  };
  for (size_t i = 0; i < kBrushes; ++i) {
    calls.which.at(i) = &handles_.at(i);
  }
  return calls;
}

void GlBrushes::Make(unsigned backend_program) {
  backend_program_ = backend_program;
  plain_program_ = glCreateProgram();
  const GLuint vertex = Compile(GL_VERTEX_SHADER, kVertexShader);
  const GLuint fragment = Compile(GL_FRAGMENT_SHADER, kFragmentShader);
  glAttachShader(plain_program_, vertex);
  glAttachShader(plain_program_, fragment);
  for (const char* name : {"Position", "Color"}) {
    glBindAttribLocation(plain_program_,
                         static_cast<GLuint>(glGetAttribLocation(backend_program, name)), name);
  }
  glLinkProgram(plain_program_);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  projection_ = glGetUniformLocation(plain_program_, "Projection");
  glGenSamplers(1, &pixel_sampler_);
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) {
    glSamplerParameteri(pixel_sampler_, filter, GL_NEAREST);
  }
}

void GlBrushes::Take(Brush brush) {
  if (plain_program_ == 0) {
    GLint backend_program = 0;
    glGetIntegerv(GL_CURRENT_PROGRAM, &backend_program);
    Make(static_cast<unsigned>(backend_program));
  }
  const bool plain = brush == Brush::kOpaque || brush == Brush::kSheer;
  if (plain) {
    glUseProgram(plain_program_);
    glUniform4f(projection_, 2 / size_.x, -2 / size_.y, -1 - 2 * from_.x / size_.x,
                1 + 2 * from_.y / size_.y);
  } else {
    glUseProgram(backend_program_);
    glBindSampler(0, brush == Brush::kLetters ? pixel_sampler_ : 0);
  }
  (brush == Brush::kOpaque || brush == Brush::kPhoto ? glDisable : glEnable)(GL_BLEND);
}

}  // namespace mingle
