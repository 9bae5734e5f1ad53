package parvis.server.web.screens.staff;

/**
 * What stands for a person beside the number, as lists show it.
 *
 * @param icon pictogram
 * @param colour name of the symbol's colour, empty for none
 * @param words what it is called
 * @param picture address of the photo, empty for none
 */
public record FaceMark(String icon, String colour, String words, String picture) {}
