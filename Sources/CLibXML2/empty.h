// Deliberately empty: libxml2's headers bring in ICU's, which clash with the ICU inside Foundation.
// This module only carries the flags; the declarations that Swift may see are in CXML's own header.
