using System.Xml;
using Plumbline.App.Tables.Workbooks;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Writes the rules of a sheet's cells (ECMA-376 part 1, 18.3.1.33). A figure that is neither a number nor a known mark is questioned, not forbidden: 4/5 (80%) is a figure too.</summary>
internal sealed class ValidationRules
{
    private const string Main = WorkbookPackage.Main;

    private static readonly string[] Marks = ["N/A", "TBA", "[c]", "[x]", "[z]"];

    private readonly XmlWriter _xml;

    internal ValidationRules(XmlWriter xml, int count)
    {
        _xml = xml;
        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", WorkbookPackage.Text(count));
    }

    /// <summary>Figures; <paramref name="first"/> is the first of the cells.</summary>
    internal void Figure(string cells, string first) => Rule(cells, "custom", "warning", $"OR(ISNUMBER({first}),{IsMark(first)})", "Figure", "A number, such as 12, 4.5% or 1,204. Or N/A (there can be none), TBA (still to come), [c] (suppressed).", "This is neither a number nor one of N/A, TBA, [c], [x] or [z]. Keep it only if it is a figure, such as 4/5 (80%).");

    /// <summary>Counts of whole things; <paramref name="first"/> is the first of the cells.</summary>
    internal void Count(string cells, string first) => Rule(cells, "custom", "warning", $"IF(ISNUMBER({first}),AND({first}>=0,{first}=INT({first})),{IsMark(first)})", "Figure", "A whole number, 0 or more, such as 12 or 1,204. Or N/A (there can be none), TBA (still to come), [c] (suppressed).", "This count cannot be: it is a whole number, 0 or more, or one of N/A, TBA, [c], [x] or [z].");

    /// <summary>Numerators and denominators.</summary>
    internal void Parts(string cells) => Rule(cells, "decimal", "stop", "0", "Numerator and denominator", "The part and the whole that the figure is made of, as plain numbers.", "A number from 0.");

    /// <summary>Notes.</summary>
    internal void Note(string cells) => Rule(cells, "textLength", "stop", "1000", "Note", "At most 1,000 characters.", "At most 1,000 characters.");

    /// <summary>One of some answers, parted by commas.</summary>
    internal void List(string cells, string answers) => Rule(cells, "list", "stop", $"\"{answers}\"", "Answer", "Choose one of the answers.", "Choose one of the answers of the list.");

    internal void End() => _xml.WriteEndElement();

    private static string IsMark(string cell) => $"OR({string.Join(",", Marks.Select(mark => $"UPPER(TRIM({cell}))=\"{mark.ToUpperInvariant()}\""))})";

    private void Rule(string cells, string type, string style, string formula, string title, string prompt, string error)
    {
        _xml.WriteStartElement("dataValidation", Main);
        _xml.WriteAttributeString("type", type);
        _xml.WriteAttributeString("errorStyle", style);
        if (type == "decimal") _xml.WriteAttributeString("operator", "greaterThanOrEqual");
        if (type == "textLength") _xml.WriteAttributeString("operator", "lessThanOrEqual");
        _xml.WriteAttributeString("allowBlank", "1");
        _xml.WriteAttributeString("showInputMessage", "1");
        _xml.WriteAttributeString("showErrorMessage", "1");
        _xml.WriteAttributeString("errorTitle", title);
        _xml.WriteAttributeString("error", error);
        _xml.WriteAttributeString("promptTitle", title);
        _xml.WriteAttributeString("prompt", prompt);
        _xml.WriteAttributeString("sqref", cells);
        _xml.WriteElementString("formula1", Main, formula);
        _xml.WriteEndElement();
    }
}
