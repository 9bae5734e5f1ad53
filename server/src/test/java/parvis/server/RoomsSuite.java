package parvis.server;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** All that the other suites leave out. */
@Suite
@SuiteDisplayName("Rooms")
@SelectPackages("parvis.server")
@ExcludePackages({"parvis.server.web", "parvis.server.access"})
class RoomsSuite {}
