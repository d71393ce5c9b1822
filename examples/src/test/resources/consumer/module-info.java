module consumer {
  requires io.etude.core;
  requires io.etude.pdf;
  requires io.etude.xlsx;
}
