package parvis.server;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** The running server in a browser. */
@Suite
@SuiteDisplayName("Pages")
@SelectPackages("parvis.server.web.pages")
class PagesSuite {}
