package parvis.server;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** Pictures of the screens in their situations, in a browser before a server of the test's own. */
@Suite
@SuiteDisplayName("Screens")
@SelectPackages("parvis.server.web.screens")
@IncludeClassNamePatterns(JourneysSuite.GALLERIES)
class ScreensSuite {}
