#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "domain/book.h"
#include "journal/journal.h"
#include "support/temp_folder.h"

namespace mingle::test {

/// 2026-11-23T14:05:00Z.
inline constexpr Time kNow{Milliseconds{1'795'442'700'000}};

/// A journal that must open.
[[nodiscard]] Journal OpenJournal(const std::filesystem::path& path, JournalMode mode);

/// Stores facts that must be storable.
std::vector<Entry> Record(Journal& journal, std::vector<NewFact> facts, Time now = kNow);
Entry Record(Journal& journal, Fact fact, EventId event = {});

[[nodiscard]] std::vector<Entry> EntriesIn(Journal& journal);
[[nodiscard]] std::vector<std::string> LinesIn(Journal& journal);
[[nodiscard]] Sha256Digest DigestOf(const std::vector<Entry>& entries);
/// What is wrong with it, a line each; empty when nothing is.
[[nodiscard]] std::string ProblemsIn(Journal& journal);

/// Entries as the lines that their kiosks would have written. Those that no journal takes are left
/// out, and the rest is numbered anew.
[[nodiscard]] std::vector<std::string> LinesOf(std::span<const Entry> entries);

/// Somebody on the roster.
[[nodiscard]] AttendeeRegistered Registered(AttendeeId id, std::string name);

/// All bytes of all files in a folder.
[[nodiscard]] std::string BytesIn(const std::filesystem::path& folder);

/// The answer to an SQL question, columns separated by | and rows by line breaks, as any program
/// with an SQLite library gets it.
[[nodiscard]] std::string Ask(const std::filesystem::path& book, const std::string& sql);
/// Changes a file behind Mingle's back.
void Tamper(const std::filesystem::path& book, const std::string& sql);
/// Makes a closed book what version 1 was: the same tables, no views.
void TurnIntoVersion1(const std::filesystem::path& book);

}  // namespace mingle::test
