package io.etude.dataset.triples;

/** A definition of a Triple-S survey, for tests. */
public final class TripleSSample {

  /** The definition of data of fixed width. */
  public static final String FIXED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE sss PUBLIC "-//triple-s//DTD" "http://www.triple-s.org/dtd/sss_v20.dtd">
      <sss version="2.0" languages="en fr">
        <survey>
          <title>Transport</title>
          <record ident="A">
            <variable ident="1" type="single">
              <name>Q1</name>
              <label>How do you<br/>travel?
                <text xml:lang="fr">Comment voyagez-vous ?</text></label>
              <position start="1" finish="2"/>
              <values>
                <value code="1">Bus</value>
                <value code="2"><text xml:lang="en">Train</text><text xml:lang="fr">En train</text></value>
                <value code="10">Other</value>
              </values>
            </variable>
            <variable ident="2" type="multiple">
              <name>Q2</name>
              <label>Used</label>
              <position start="3" finish="5"/>
              <values><value code="1">A</value><value code="3">C</value></values>
            </variable>
            <variable ident="3" type="multiple">
              <name>Q3</name>
              <label>Seen</label>
              <position start="6" finish="9"/>
              <spread subfields="2" width="2"/>
              <values><value code="1">One</value><value code="12">Twelve</value></values>
            </variable>
            <variable ident="4" type="quantity">
              <name>Q4</name><label>Age</label>
              <position start="10" finish="13"/>
              <values><range from="0" to="99.9"/><value code="99">No answer</value></values>
            </variable>
            <variable ident="5" type="character">
              <name>Q5</name><label>Why</label><position start="14" finish="20"/>
            </variable>
            <variable ident="6" type="logical">
              <name>Q6</name><label>Member</label><position start="21"/>
            </variable>
            <variable ident="7" type="quantity" use="weight">
              <name>W</name><label>Weight</label><position start="22" finish="25"/>
              <values><range from="0.00" to="9.99"/></values>
            </variable>
          </record>
        </survey>
      </sss>
      """;

  private TripleSSample() {}
}
