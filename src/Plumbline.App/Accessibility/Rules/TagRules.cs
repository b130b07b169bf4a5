namespace Plumbline.App.Accessibility.Rules;

/// <summary>Rules for types of tags, headings, figures and notes.</summary>
internal static class TagRules
{
    private static readonly PdfRule Known = new("7.1-5", "a standard type of tag, or one that stands for it (/RoleMap)", "Map the type to a standard one.");
    private static readonly PdfRule NoCircle = new("7.1-6", "types of tags that stand for others in no circle", "Map the type to a standard one.");
    private static readonly PdfRule NotRemapped = new("7.1-7", "standard types of tags that stand for themselves", "Remove the type from /RoleMap.");
    private static readonly PdfRule Parent = new("7.1-12", "the tag around it named in every tag (/P), and each tag in one place", "Write the parent of the tag.");
    private static readonly PdfRule Nested = new("7.4.2-1", "headings that begin at H1 and skip no level", "Use the next level.");
    private static readonly PdfRule HeadingOnce = new("7.4.2-a", "a heading with its text once, not again where what it heads runs on", "Mark the repeated text as artifact.");
    private static readonly PdfRule OneHeading = new("7.4.4-1", "one H in a tag", "Use levels: H1 to H6.");
    private static readonly PdfRule OneKind = new("7.4.4-3", "headings of one kind: H, or H1 to H6", "Use levels: H1 to H6.");
    private static readonly PdfRule Alternative = new("7.3-1", "words in place of a figure (/Alt or /ActualText)", "Say what the figure shows.");
    private static readonly PdfRule Box = new("7.3-a", "the place of a figure on its page (/BBox)", "Write the box as an attribute of layout.");
    private static readonly PdfRule Formula = new("7.7-1", "words in place of a formula (/Alt or /ActualText)", "Say what the formula says.");
    private static readonly PdfRule NoteName = new("7.9-1", "a name for every note (/ID)", "Name the note.");
    private static readonly PdfRule NoteNameOnce = new("7.9-2", "a name of its own for each note (/ID)", "Name the notes differently.");

    internal static IEnumerable<PdfRule> All => [Known, NoCircle, NotRemapped, Parent, Nested, HeadingOnce, OneHeading, OneKind, Alternative, Box, Formula, NoteName, NoteNameOnce];

    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf)
    {
        if (pdf.Structure is not { } tree) yield break;
        foreach (var circular in tree.Roles.Circular) yield return new(NoCircle, circular);
        foreach (var remapped in tree.Roles.Remapped) yield return new(NotRemapped, remapped);
        foreach (var repeated in tree.Repeated) yield return new(Parent, "a tag in two places", Object: repeated > 0 ? repeated : null);
        var level = 0;
        var notes = new HashSet<string>(StringComparer.Ordinal);
        var hasLevels = tree.Elements.Any(static element => LevelOf(element.Type) is not null);
        foreach (var element in tree.Elements)
        {
            var words = !string.IsNullOrEmpty(pdf.Objects.Text(element.Dictionary, "Alt")) || pdf.Objects.Text(element.Dictionary, "ActualText") is not null;
            if (element.Type is null && !tree.Roles.Circular.Contains(element.Name, StringComparer.Ordinal)) yield return pdf.About(element, Known, element.Name.Length == 0 ? "a tag without a type" : element.Name);
            if (!element.Dictionary.Data.ContainsKey("P")) yield return pdf.About(element, Parent, $"a {element.Name} tag without /P");
            if (element.Kids.Count(static kid => kid.Type == "H") > 1) yield return pdf.About(element, OneHeading, $"{element.Kids.Count(static kid => kid.Type == "H")} in a {element.Name} tag");
            if (LevelOf(element.Type) is { } own)
            {
                if (own > level + 1) yield return pdf.About(element, Nested, level == 0 ? $"H{own} first" : $"H{own} after H{level}");
                level = own;
                if (pdf.TimesOfText(element) is > 1 and var times) yield return pdf.About(element, HeadingOnce, $"its text {times} times");
            }

            switch (element.Type)
            {
                case "H" when hasLevels:
                    yield return pdf.About(element, OneKind, "H beside H1 to H6");
                    break;
                case "Figure":
                    if (!words) yield return pdf.About(element, Alternative, "a figure without words");
                    if (pdf.Objects.Items(tree.Attribute(element, "Layout", "BBox")).Count != 4) yield return pdf.About(element, Box, "a figure without a box");
                    break;
                case "Formula" when !words:
                    yield return pdf.About(element, Formula, "a formula without words");
                    break;
                case "Note":
                    var name = pdf.Objects.Text(element.Dictionary, "ID");
                    if (string.IsNullOrEmpty(name)) yield return pdf.About(element, NoteName, "a note without a name");
                    else if (!notes.Add(name)) yield return pdf.About(element, NoteNameOnce, $"“{name}” again");
                    break;
            }
        }
    }

    private static int? LevelOf(string? type) => type is ['H', >= '1' and <= '6'] ? type[1] - '0' : null;
}
