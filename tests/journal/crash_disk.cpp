#include "journal/crash_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>

namespace mingle::test {

struct CrashDisk::State {
  sqlite3_vfs vfs{};
  sqlite3_vfs* below = nullptr;
  sqlite3_io_methods methods{};
  std::map<std::string, std::string> durable;  // what a power cut cannot take, by path
  std::map<std::string, std::string> at_cut;   // what the files held when the power went
  int until_cut = -1;                          // -1: the power stays
  bool dead = false;
  std::string lie_about;
  int until_failing_sync = -1;
  int syncs = 0;

  /// True when the operation may happen.
  bool Powered();
};

namespace {

using State = CrashDisk::State;

/// What SQLite gets for a file; the file of the disk below lies behind it in the same block.
struct File {
  sqlite3_file base;
  State* state;
  const char* path;  // kept by SQLite until the file is closed; null for temporary ones
  sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File& Cast(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
State& StateOf(sqlite3_vfs* vfs) { return *static_cast<State*>(vfs->pAppData); }

std::string Content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool EndsWith(const std::string& text, const std::string& end) {
  return !end.empty() && text.ends_with(end);
}

int Close(sqlite3_file* file) { return Cast(file).below()->pMethods->xClose(Cast(file).below()); }

int Read(sqlite3_file* file, void* into, int count, sqlite3_int64 at) {
  return Cast(file).below()->pMethods->xRead(Cast(file).below(), into, count, at);
}

int Write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
  if (!Cast(file).state->Powered()) {
    return SQLITE_IOERR_WRITE;
  }
  return Cast(file).below()->pMethods->xWrite(Cast(file).below(), from, count, at);
}

int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (!Cast(file).state->Powered()) {
    return SQLITE_IOERR_TRUNCATE;
  }
  return Cast(file).below()->pMethods->xTruncate(Cast(file).below(), size);
}

int Sync(sqlite3_file* file, int) {
  State& state = *Cast(file).state;
  if (!state.Powered()) {
    return SQLITE_IOERR_FSYNC;
  }
  if (Cast(file).path == nullptr) {
    return SQLITE_OK;
  }
  ++state.syncs;
  const std::string path = Cast(file).path;
  if (EndsWith(path, state.lie_about)) {
    return SQLITE_OK;
  }
  if (path.ends_with("-wal") && state.until_failing_sync >= 0 && state.until_failing_sync-- == 0) {
    return SQLITE_IOERR_FSYNC;
  }
  state.durable[path] = Content(path);
  return SQLITE_OK;
}

int FileSize(sqlite3_file* file, sqlite3_int64* size) {
  return Cast(file).below()->pMethods->xFileSize(Cast(file).below(), size);
}
int Lock(sqlite3_file* file, int level) {
  return Cast(file).below()->pMethods->xLock(Cast(file).below(), level);
}
int Unlock(sqlite3_file* file, int level) {
  return Cast(file).below()->pMethods->xUnlock(Cast(file).below(), level);
}
int CheckReserved(sqlite3_file* file, int* out) {
  return Cast(file).below()->pMethods->xCheckReservedLock(Cast(file).below(), out);
}
int Control(sqlite3_file* file, int op, void* argument) {
  return Cast(file).below()->pMethods->xFileControl(Cast(file).below(), op, argument);
}
int SectorSize(sqlite3_file* file) {
  return Cast(file).below()->pMethods->xSectorSize(Cast(file).below());
}
int Characteristics(sqlite3_file*) { return 0; }
int ShmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return Cast(file).below()->pMethods->xShmMap(Cast(file).below(), page, size, extend, out);
}
int ShmLock(sqlite3_file* file, int offset, int count, int flags) {
  return Cast(file).below()->pMethods->xShmLock(Cast(file).below(), offset, count, flags);
}
void ShmBarrier(sqlite3_file* file) {
  Cast(file).below()->pMethods->xShmBarrier(Cast(file).below());
}
int ShmUnmap(sqlite3_file* file, int remove) {
  return Cast(file).below()->pMethods->xShmUnmap(Cast(file).below(), remove);
}

int Open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  State& state = StateOf(vfs);
  File& made = *new (file) File{{nullptr}, &state, path};
  const int code = state.below->xOpen(state.below, path, made.below(), flags, out_flags);
  if (code == SQLITE_OK) {
    made.base.pMethods = &state.methods;
    if (path != nullptr) {
      state.durable.try_emplace(path, Content(path));
    }
  }
  return code;
}

int Delete(sqlite3_vfs* vfs, const char* path, int) {
  State& state = StateOf(vfs);
  if (!state.Powered()) {
    return SQLITE_IOERR_DELETE;
  }
  state.durable.erase(path);
  return state.below->xDelete(state.below, path, 0);
}

/// A file after the cut: of the sectors in which it differs from what is durable, some of the new
/// ones made it.
std::string AfterCut(const std::string& durable, const std::string& written, std::mt19937& random) {
  constexpr size_t kSector = 512;
  std::string file = random() % 2 == 0 ? durable : written;
  file.resize(std::max(durable.size(), written.size()), '\0');
  size_t size = std::min(durable.size(), written.size());
  for (size_t at = 0; at < file.size(); at += kSector) {
    const bool is_new = random() % 2 == 0;
    const std::string& from = is_new ? written : durable;
    if (at < from.size()) {
      const size_t count = std::min(kSector, from.size() - at);
      std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(at), count,
                  file.begin() + static_cast<std::ptrdiff_t>(at));
      size = std::max(size, at + count);
    }
  }
  file.resize(size);
  return file;
}

}  // namespace

bool State::Powered() {
  if (dead) {
    return false;
  }
  if (until_cut >= 0 && until_cut-- == 0) {
    dead = true;
    for (const auto& [path, content] : durable) {
      at_cut[path] = Content(path);
    }
  }
  return !dead;
}

CrashDisk::CrashDisk() : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.below = sqlite3_vfs_find(nullptr);
  state.methods = {
      2,        Close,         Read,    Write,      Truncate,        Sync,   FileSize, Lock,
      Unlock,   CheckReserved, Control, SectorSize, Characteristics, ShmMap, ShmLock,  ShmBarrier,
      ShmUnmap, nullptr,       nullptr};
  state.vfs = *state.below;
  state.vfs.szOsFile = static_cast<int>(sizeof(File)) + state.below->szOsFile;
  state.vfs.zName = "crash";
  state.vfs.pAppData = &state;
  state.vfs.xOpen = Open;
  state.vfs.xDelete = Delete;
  sqlite3_vfs_register(&state.vfs, 1);
}

CrashDisk::~CrashDisk() {
  sqlite3_vfs_unregister(&state_->vfs);
  sqlite3_vfs_register(state_->below, 1);
}

void CrashDisk::CutPowerAfter(int operations) { state_->until_cut = operations; }
bool CrashDisk::dead() const { return state_->dead; }
void CrashDisk::LieAbout(const std::string& suffix) { state_->lie_about = suffix; }
void CrashDisk::FailWalSync(int count) { state_->until_failing_sync = count; }
int CrashDisk::syncs() const { return state_->syncs; }

void CrashDisk::PowerOn(std::mt19937& random) {
  State& state = *state_;
  if (!state.dead) {
    state.until_cut = 0;
    (void)state.Powered();
  }
  for (auto& [path, durable] : state.durable) {
    durable = AfterCut(durable, state.at_cut[path], random);
    std::ofstream(path, std::ios::binary | std::ios::trunc) << durable;
    // What SQLite keeps in shared memory is gone with the power.
    std::filesystem::remove(path + "-shm");
  }
  state.at_cut.clear();
  state.until_cut = -1;
  state.dead = false;
}

}  // namespace mingle::test
