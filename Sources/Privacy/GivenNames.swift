/// Frequent given names.
///
/// They tell where a full name begins ("Anna Fischer" against "Schulz Bescheid"), that an *s* at the end is
/// no genitive ("Thomas"), and that a word behind "mein Sohn" is a name. A name that is missing is found all
/// the same where a salutation, an introduction or a signature announces it.
///
/// Written by hand for this project: names of all generations in Germany, with those of its larger groups of
/// immigrants. Left out: names that are everyday words (Rose, August, Heide).
enum GivenNames {
  static func contains(_ key: String) -> Bool {
    // "Hans-Peter", "Anna-Lena": the first part decides.
    names.contains(key) || key.split(separator: "-").first.map { names.contains(String($0)) } == true
  }

  private static let names = Set(
    words: """
      aaron achim adam adrian ahmad ahmed albert alex alexander alfred ali amir anatoli anders andré
      andre andrea andreas andrej andrzej anton antonio armin arne arno arthur artur axel bastian ben
      benedikt benjamin benno bernd bernhard bert bilal björn bjoern boris bruno burak burkhard can carl
      carlo carlos carsten cem christian christof christoph christopher claus clemens constantin
      cornelius damian daniel dariusz david deniz dennis detlef dieter dietmar dietrich dimitri dirk
      dominik eberhard eckhard edgar eduard egon ekkehard elias emil emilian emre enrico eric erich erik
      ernst erwin eugen fabian falk felix ferdinand finn florian francesco frank franz fred frederik
      friedhelm friedrich fritz georg gerald gerd gerhard gernot gert giovanni giuseppe gottfried gregor
      günter günther guenter gunnar gustav hannes hanno hans harald harry hartmut hassan heiko heiner
      heinrich heinz helge helmut hendrik henning henrik henry herbert hermann holger horst hubert hugo
      hussein ibrahim igor ilja ingo ismail ivan jacob jakob jan jannik jannis jaroslaw jens joachim
      jochen joel johann johannes john jonas jonathan jörg joerg jörn josef joseph joshua juan julian
      julius jürgen juergen kai karl karlheinz karsten kaspar kay kemal kevin khaled klaus konrad
      konstantin konstantinos krzysztof kurt lars lasse laurin lennart lennox leo leon leonard leopold
      levi liam lino linus lorenz lothar louis luca lucas ludwig luis luka lukas lutz maciej magnus
      mahmoud malte manfred manuel marc marcel marco marcus marek mario marius mark marko markus marten
      martin marvin mateo mathias mats matteo matthias max maxim maximilian mehmet micha michael michail
      michel mika mike mikhail milan milo mirko mohamed mohammad mohammed moritz muhammad murat mustafa
      nick nico niclas niels nikita niklas niko nikolai nikolaus nikolay nils noah norbert olaf oleg
      oleksandr ole oliver omar omer oscar oskar oswald otto pascal patrick paul pavel pedro peter
      philip philipp phillip pierre piotr rafael raimund rainer ralf ralph ramon raphael rasmus reiner
      reinhard reinhold rené rene richard robert robin roger roland rolf roman ronald ronny rüdiger
      ruediger rudi rudolf sahin salim sam samir samuel sandro sascha sebastian selim serdar sergej
      sergei siegfried sigmund silas silvio simon sönke stefan steffen stephan steven sven tarek theo
      theodor thilo thomas thorben thorsten tilo till tim timo tobias tom tomasz toni torben torsten
      tristan udo ulf uli ullrich ulrich urs uwe valentin veit victor viktor vincent vitali vladimir
      volker volkmar waldemar walter werner wilfried wilhelm willi willy winfried witold wladimir
      wolfgang wolfram xaver yannick yannik yusuf adelheid agata agnes agnieszka aicha aisha alexandra
      alexia alica alice alicia alina amalia amelie amina amira ana anastasia andrina angela angelika
      angelina anika anita anja anke ann anna anne annegret anneliese annelie annemarie annett annette
      annika antje antonia antonie ariane astrid aylin ayse ayşe barbara bärbel baerbel beata beate
      beatrice bettina bianca birgit birgitta birte brigitte britta brunhilde carina carla carmen carola
      carolin caroline cäcilie celina celine charlotte chiara christa christel christiane christin
      christina christine claire clara claudia constanze cordula corinna cornelia dagmar dana daniela
      danuta daria denise diana dilara dominique dora doreen doris dorota dorothea dorothee edda
      edeltraud edith elena elfriede elif elisa elisabeth elise elke ella ellen elli elsa elvira emilia
      emily emine emma emmi erika erna esma esra esther eva evelin evelyn ewa fabienne fatima fatma
      felicia felicitas fenja finja franka franziska frauke frida frieda friederike gabi gabriele
      gabriela galina gerda gerlinde gertrud gesa gesine gisela greta gudrun hanna hannah hannelore
      hatice hedwig heike helen helena helene helga helma henriette herta hertha hilde hildegard ida
      ilona ilse ina ines inga inge ingeborg ingrid irena irene irina iris irmgard isabel isabell
      isabella isabelle jana janina janine jasmin jaqueline jacqueline jenni jennifer jenny jessica
      jessika joana joanna johanna jolanta josefine josephine judith julia juliane juliette jutta karin
      karina karla karolin karoline katarina katarzyna katharina kathleen kathrin kathrine katja katrin
      kerstin kim kirsten klara konstanze kristin kristina lara larissa laura lea lena leni leonie leyla
      lia liane lidia lieselotte lili liliana lilli lilly lina linda lisa lisbeth liselotte lore lotta
      lotte louisa louise lucia lucie lucy ludmila luisa luise lydia magda magdalena maike maja
      malgorzata malin mandy manja manuela mara maren margarete margarethe margit margot margret margrit
      maria marianne marie marija marika marina marion marit marita marlene marlies marta martha martina
      maryam mathilda mathilde mechthild meike melanie melek melina melissa meret merle meryem mia
      michaela michelle mila mina mira miriam mirjam monica monika nadia nadine nadja natalia natalie
      natalja natascha nele nelly nicole nina nora nour olena olga oksana ottilie patricia patrizia
      paula pauline petra pia ramona raphaela rebecca rebekka regina regine renate ricarda rita romina
      romy ronja rosa rosemarie roswitha ruth sabine sabrina sandra sara sarah saskia selina selma sevgi
      sibylle siegrid sigrid silke silvana silvia simone sina sofia sofie sonja sophia sophie stefanie
      steffi stella stephanie susan susann susanna susanne svea svenja svetlana swetlana sybille sylke
      sylvia tabea tamara tanja tatjana thea theresa therese teresa tina traudel ulla ulrike ursula
      uschi uta ute valentina vanessa vera verena veronika victoria viktoria viola waltraud wanda wiebke
      wilma xenia yana yara yasemin yasmin yvonne zainab zeynep zoe zoé zofia
      """)
}
