/// Frequent surnames that are ordinary nouns or adjectives as well.
///
/// They keep "Familie Fischer" and "mein Nachbar Koch" from being taken for people's trades. Written by hand
/// for this project.
enum Surnames {
  static func contains(_ key: String) -> Bool { names.contains(key) }

  private static let names = Set(
    words: """
      müller mueller schmidt schmied schneider fischer weber meyer meier maier wagner becker schulz
      hoffmann koch bauer richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann
      hartmann lange krause lehmann köhler kaiser fuchs vogel jäger könig berg winter sommer stein busch
      hahn haas hase hirsch bär bach baum beck böhm bergmann binder blum blume böttcher brand brandt
      brunner buchholz burger dietz engel ernst fink forst frank franke freund frey friedrich fritz
      frost fröhlich gärtner geiger gerber glaser götz graf gross grün günther hammer hartung heinz
      herbst hermann herzog hesse heller holz horn hornung huber jung kaufmann keller kern kessel
      kirchner klose knecht köster kraft krämer kramer kranz krebs kreuz kuhn kühn kunze kunz lang
      lindner link ludwig lorenz mann marx maurer mayer metzger metzner michel mohr moser nagel neu
      noack ochs otto pfeffer pfeiffer pohl preuss rau raab reich reiter riedel ritter roth rose rothe
      sander sauer schäfer scheffler schenk schiller schlegel schlosser schlüter schmid schmitt schmitz
      scholz schramm schreiber schreiner schubert schuhmacher schulte schultz schulze schumacher
      schuster schütz schwab schwarze seidel seiler simon singer sonntag specht sperling stadler stahl
      stark steiner stern storch stolz strauss sturm thiel thomas töpfer unger vogt voigt walter walther
      wald weiss wenzel werner wiese wild wimmer winkler wirth wirt witt wolff wolter zander ziegler
      zeller
      """)
}
