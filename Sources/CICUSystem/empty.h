// Deliberately empty: a Swift module that sees <unicode/*.h> clashes with the ICU inside Foundation.
// This module only carries the link flags; the declarations Swift may see are in CICU's own header.
