package parvis.server;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** The screens in their situations, in a browser before a server of the test's own. */
@Suite
@SuiteDisplayName("Screens")
@SelectPackages("parvis.server.web.screens")
class ScreensSuite {}
