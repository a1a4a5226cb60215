// The other end of a ContainedReader, as a program of its own.
#include "scan/contained_reader.h"

int main() { return mingle::ServeCodes(); }
