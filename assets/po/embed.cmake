# Writes the function EmbeddedCatalogues() (app/ui/catalogues.h) with the bytes of .mo files in it.
#   cmake -DOUT=catalogues.cpp "-DMO_FILES=a/de.mo|b/fr.mo" -P embed.cmake
string(REPLACE "|" ";" MO_FILES "${MO_FILES}")
set(arrays "")
set(rows "")
foreach(file ${MO_FILES})
  get_filename_component(language ${file} NAME_WE)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "(................................)" "\\1\n" lines "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${lines}")
  string(APPEND arrays "constexpr unsigned char k_${language}[] = {\n${bytes}};\n")
  string(APPEND rows "  {\"${language}\", k_${language}, sizeof k_${language}},\n")
endforeach()
file(WRITE ${OUT} "#include \"ui/catalogues.h\"

namespace mingle {
namespace {
${arrays}
constexpr EmbeddedCatalogue kCatalogues[] = {
${rows}};
}  // namespace

std::span<const EmbeddedCatalogue> EmbeddedCatalogues() { return kCatalogues; }

}  // namespace mingle
")
