package parvis.server;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** What people do on the screens, in a browser before a server of the test's own. */
@Suite
@SuiteDisplayName("Journeys")
@SelectPackages("parvis.server.web.screens")
@ExcludeClassNamePatterns(JourneysSuite.GALLERIES)
class JourneysSuite {
  static final String GALLERIES = ".*GalleryTest";
}
