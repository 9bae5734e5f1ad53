package parvis.server;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** The running server by its addresses, and who may use them. */
@Suite
@SuiteDisplayName("Doors")
@SelectPackages({"parvis.server.web", "parvis.server.access"})
@ExcludePackages({"parvis.server.web.screens", "parvis.server.web.pages"})
class DoorsSuite {}
