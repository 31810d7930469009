public import ArgumentParser
public import Reporting

/// `de` or `en` on the command line.
extension ReportTexts.Language: ExpressibleByArgument {}
