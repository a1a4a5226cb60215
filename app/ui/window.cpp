#include "ui/window.h"

#include <GL/gl.h>
#include <imgui.h>
#include <imgui/backends/imgui_impl_opengl3.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <chrono>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace mingle {
namespace {

std::string& LastComplaint() {
  static std::string complaint;
  return complaint;
}

tl::unexpected<Error> Unavailable(const std::string& attempt) {
  std::string message = attempt;
  if (!LastComplaint().empty()) {
    message += ": " + LastComplaint();
  }
  return Fail(ErrorKind::kUnavailable, std::move(message));
}

/// Ctrl-Z, wherever the layout has its Z.
bool IsUndo(int glfw_key, int scancode, int mods) {
  const char* name = mods == GLFW_MOD_CONTROL ? glfwGetKeyName(glfw_key, scancode) : nullptr;
  return name != nullptr && std::string_view(name) == "z";
}

Key KeyOf(int glfw_key, int scancode, int mods) {
  if (IsUndo(glfw_key, scancode, mods)) {
    return Key::kUndo;
  }
  switch (glfw_key) {
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return Key::kEnter;
    case GLFW_KEY_BACKSPACE:
      return Key::kBackspace;
    case GLFW_KEY_DELETE:
      return Key::kDelete;
    case GLFW_KEY_LEFT:
      return Key::kLeft;
    case GLFW_KEY_RIGHT:
      return Key::kRight;
    case GLFW_KEY_UP:
      return Key::kUp;
    case GLFW_KEY_DOWN:
      return Key::kDown;
    case GLFW_KEY_TAB:
      // With Alt it is the system's.
      if ((mods & (GLFW_MOD_ALT | GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0) {
        return Key::kNone;
      }
      return (mods & GLFW_MOD_SHIFT) != 0 ? Key::kBackTab : Key::kTab;
    case GLFW_KEY_HOME:
      return Key::kHome;
    case GLFW_KEY_END:
      return Key::kEnd;
    case GLFW_KEY_ESCAPE:
      return Key::kEscape;
    default:
      return Key::kNone;
  }
}

/// Touches come in window units; ours are px.
Point ToPixels(GLFWwindow* window, double x, double y) {
  int window_w = 0;
  int window_h = 0;
  int width = 0;
  int height = 0;
  glfwGetWindowSize(window, &window_w, &window_h);
  glfwGetFramebufferSize(window, &width, &height);
  if (window_w <= 0 || window_h <= 0) {
    return {};
  }
  return {static_cast<float>(x * width / window_w), static_cast<float>(y * height / window_h)};
}

}  // namespace

Result<std::unique_ptr<Window>> Window::Open(const WindowOptions& options, KeyHandler on_key) {
  glfwSetErrorCallback([](int, const char* text) { LastComplaint() = text; });
#ifdef GLFW_PLATFORM
  glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
  if (glfwInit() != GLFW_TRUE) {
    return Unavailable("cannot open a window: there is no display to open it on");
  }
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  GLFWmonitor* monitor = nullptr;
  int width = options.width_px;
  int height = options.height_px;
  if (width <= 0 || height <= 0) {
    monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode) {
      glfwTerminate();
      return Unavailable("cannot fill the screen: the display has none");
    }
    width = mode->width;
    height = mode->height;
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  }
  std::unique_ptr<Window> window(new Window);
  window->on_key_ = std::move(on_key);
  window->window_ = glfwCreateWindow(width, height, options.title.c_str(), monitor, nullptr);
  if (!window->window_) {
    return Unavailable("cannot open a window with OpenGL 3.3");
  }
  glfwMakeContextCurrent(window->window_);
  glfwSwapInterval(1);
  if (monitor || !options.shows_pointer) {
    glfwSetInputMode(window->window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  }
  glfwGetFramebufferSize(window->window_, &window->width_px_, &window->height_px_);
  window->InstallCallbacks();
  return window;
}

Window::~Window() {
  StopDrawing();
  if (window_) {
    glfwDestroyWindow(window_);
  }
  glfwTerminate();
}

void Window::InstallCallbacks() {
  glfwSetWindowUserPointer(window_, this);
  const auto self = [](GLFWwindow* w) {
    auto* window = static_cast<Window*>(glfwGetWindowUserPointer(w));
    window->had_input_ = true;
    return window;
  };
  static const auto kSelf = self;
  glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned int code_point) {
    const auto c = static_cast<char32_t>(code_point);
    const Window* window = kSelf(w);
    if (window->on_key_) {
      window->on_key_({.text = EncodeUtf8({&c, 1}), .at = Now()});
    }
  });
  glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
    const Window* window = kSelf(w);
    const Key known = KeyOf(key, scancode, mods);
    if (window->on_key_ && known != Key::kNone && action != GLFW_RELEASE) {
      window->on_key_({.key = known, .at = Now()});
    }
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
    const Window* window = kSelf(w);
    if (button != GLFW_MOUSE_BUTTON_LEFT || !window->pointer_) {
      return;
    }
    double x = 0;
    double y = 0;
    glfwGetCursorPos(w, &x, &y);
    if (action == GLFW_PRESS) {
      window->pointer_->Press(ToPixels(w, x, y), Now());
    } else {
      window->pointer_->Release(ToPixels(w, x, y), Now());
    }
  });
  glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
    auto* window = static_cast<Window*>(glfwGetWindowUserPointer(w));
    // A mouse that only wanders changes nothing: there is no hover.
    if (window->pointer_ && glfwGetMouseButton(w, GLFW_MOUSE_BUTTON_LEFT) == GLFW_PRESS) {
      window->had_input_ = true;
      window->pointer_->Move(ToPixels(w, x, y), Now());
    }
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double notches) {
    const Window* window = kSelf(w);
    if (window->pointer_) {
      window->pointer_->Wheel(static_cast<float>(notches));
    }
  });
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int width, int height) {
    Window* window = kSelf(w);
    window->width_px_ = width;
    window->height_px_ = height;
  });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { kSelf(w); });
  glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int) { kSelf(w); });
}

void Window::Wait(Milliseconds longest) {
  if (longest.count() <= 0) {
    glfwPollEvents();
  } else {
    glfwWaitEventsTimeout(static_cast<double>(longest.count()) / 1000);
  }
}

void Window::Wake() { glfwPostEmptyEvent(); }

bool Window::closing() const { return glfwWindowShouldClose(window_) == GLFW_TRUE; }

void Window::StayOpen() { glfwSetWindowShouldClose(window_, GLFW_FALSE); }

bool Window::TakeInput() { return std::exchange(had_input_, false); }

Milliseconds Window::Now() {
  return std::chrono::duration_cast<Milliseconds>(
      std::chrono::steady_clock::now().time_since_epoch());
}

Result<void> Window::StartDrawing() {
  // The atlas is still ImGui's small default here, so that what this makes and frees at once is
  // not the large one, expanded to four bytes a pixel.
  if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
    return Unavailable("cannot draw with OpenGL 3.3");
  }
  brushes_.emplace();
  if (!ImGui_ImplOpenGL3_CreateDeviceObjects()) {
    return Unavailable("cannot draw with OpenGL 3.3");
  }
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  return {};
}

void Window::StopDrawing() {
  if (brushes_) {
    brushes_.reset();
    ImGui_ImplOpenGL3_Shutdown();
  }
}

void Window::Paint(ImDrawData* data, Colour ground) {
  glViewport(0, 0, width_px_, height_px_);
  constexpr float kWhole = 255;
  glClearColor(static_cast<float>(ground.r) / kWhole, static_cast<float>(ground.g) / kWhole,
               static_cast<float>(ground.b) / kWhole, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  SortByBrush(*data, textures_, brushes_->For(*data));
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

void Window::Show() { glfwSwapBuffers(window_); }

}  // namespace mingle
