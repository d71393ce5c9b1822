package io.etude.study;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.StudyException;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.FileOptions;
import io.etude.dataset.Source;
import io.etude.internal.StudyFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a study reads besides its codebook, from where, and how much of it: the part of a {@link
 * Study} that is not the survey.
 *
 * @param dataFile the data, relative to the folder
 * @param fileOptions how the data file is to be read
 * @param decimals the decimal signs of numbers that the data hold as text
 * @param template the article's template, relative to the folder
 * @param folder where relative paths start; empty when made by builders
 * @param file where the study was written, for messages
 * @param access the folders from which it may have files besides its own
 * @param limits how much it may ask for
 */
record StudyInput(
    Optional<String> dataFile,
    FileOptions fileOptions,
    DecimalSigns decimals,
    Optional<String> template,
    Optional<Path> folder,
    StudyFile file,
    FileAccess access,
    Limits limits) {

  /** No files, and the usual limits. */
  static final StudyInput NONE =
      new StudyInput(
          Optional.empty(),
          FileOptions.FOUND,
          DecimalSigns.FOUND,
          Optional.empty(),
          Optional.empty(),
          StudyFile.NONE,
          FileAccess.OWN_FOLDER,
          Limits.DEFAULT);

  /** Opens the data of the study with that id; see {@link Study#source}. */
  Source source(String id) {
    String named =
        dataFile.orElseThrow(
            () ->
                new StudyException(
                    "study \"" + id + "\" names no data file; add \"data: …\" or open a source"));
    Path data =
        new StudyFiles("study", folder.orElse(Path.of("")), access, limits)
            .find(
                named,
                StudyFiles.Kind.DATA,
                message -> StudyException.located(file.locate("data/file", message)));
    return Source.open(data, fileOptions);
  }

  StudyInput withDataFile(String value) {
    return new StudyInput(
        Optional.of(value), fileOptions, decimals, template, folder, file, access, limits);
  }

  StudyInput withFileOptions(FileOptions value) {
    return new StudyInput(dataFile, value, decimals, template, folder, file, access, limits);
  }

  StudyInput withDecimals(DecimalSigns value) {
    return new StudyInput(dataFile, fileOptions, value, template, folder, file, access, limits);
  }

  StudyInput withTemplate(String value) {
    return new StudyInput(
        dataFile, fileOptions, decimals, Optional.of(value), folder, file, access, limits);
  }

  StudyInput withFolder(Path value) {
    return new StudyInput(
        dataFile, fileOptions, decimals, template, Optional.of(value), file, access, limits);
  }

  StudyInput withFile(StudyFile value) {
    return new StudyInput(dataFile, fileOptions, decimals, template, folder, value, access, limits);
  }

  StudyInput withAccess(FileAccess value) {
    return new StudyInput(dataFile, fileOptions, decimals, template, folder, file, value, limits);
  }

  StudyInput withLimits(Limits value) {
    return new StudyInput(dataFile, fileOptions, decimals, template, folder, file, access, value);
  }
}
