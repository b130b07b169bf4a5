using System.Text.RegularExpressions;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Rules;

/// <summary>Rules for a file as a whole: header, language, marks, viewer, protection, scripts.</summary>
internal static partial class CatalogueRules
{
    private static readonly PdfRule Header = new("6.1-1", "a first line of %PDF-1.0 to %PDF-1.7", "Write the file as PDF 1.7 or an earlier version.");
    private static readonly PdfRule Marked = new("6.2-1", "/MarkInfo with /Marked true", "Have the file tagged when it is made.");
    private static readonly PdfRule Suspects = new("7.1-4", "no /Suspects true in /MarkInfo", "Check the tags by hand, then set /Suspects to false.");
    private static readonly PdfRule DisplayTitle = new("7.1-10", "/ViewerPreferences with /DisplayDocTitle true", "Have viewers show the title instead of the file's name.");
    private static readonly PdfRule Tags = new("7.1-11", "a tree of tags (/StructTreeRoot)", "Have the file tagged when it is made.");
    private static readonly PdfRule Language = new("7.2-34", "a language for the whole file (/Lang)", "Set the language, as en-GB.");
    private static readonly PdfRule LanguageForm = new("7.2-29", "a language tag, as en-GB", "Write the language as RFC 3066 has it.");
    private static readonly PdfRule LayerName = new("7.10-1", "a name for each configuration of layers", "Name it, or remove the layers.");
    private static readonly PdfRule LayerSwitching = new("7.10-2", "no /AS in a configuration of layers", "Remove it: what is shown must not change by itself.");
    private static readonly PdfRule Forms = new("7.15-1", "no XFA form", "Remove the form.");
    private static readonly PdfRule Protection = new("7.16-1", "protection that lets screen readers take the text (bit 10 of /P)", "Allow it, or remove the protection.");
    private static readonly PdfRule Scripts = new("7.19-a", "no script", "Remove the script: what is read must not change by itself.");

    internal static IEnumerable<PdfRule> All => [Header, Marked, Suspects, DisplayTitle, Tags, Language, LanguageForm, LayerName, LayerSwitching, Forms, Protection, Scripts];

    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf)
    {
        var (objects, catalogue) = (pdf.Objects, pdf.Catalogue);
        if (!HeaderLine().IsMatch(pdf.Header)) yield return new(Header, $"“{pdf.Header}”");
        if (!objects.IsTrue(objects.Dictionary(catalogue, "MarkInfo"), "Marked")) yield return new(Marked, "no /Marked true");
        if (objects.IsTrue(objects.Dictionary(catalogue, "MarkInfo"), "Suspects")) yield return new(Suspects, "/Suspects true");
        if (!objects.IsTrue(objects.Dictionary(catalogue, "ViewerPreferences"), "DisplayDocTitle")) yield return new(DisplayTitle, "no /DisplayDocTitle true");
        if (pdf.Structure is null) yield return new(Tags, "no /StructTreeRoot");
        if (objects.Text(catalogue, "Lang") is not { } language) yield return new(Language, "no /Lang");
        // The library decrypts no text of the catalogue.
        else if (pdf.Encryption is null && !LanguageTag().IsMatch(language)) yield return new(LanguageForm, $"“{language}”");
        foreach (var element in pdf.Elements)
        {
            if (objects.Text(element.Dictionary, "Lang") is { } own && !LanguageTag().IsMatch(own)) yield return pdf.About(element, LanguageForm, $"“{own}” in a {element.Name} tag");
        }

        var layers = objects.Dictionary(catalogue, "OCProperties");
        foreach (var configuration in objects.Items(layers, "Configs").Append(layers?.Data.GetValueOrDefault("D")).Select(objects.Dictionary).OfType<DictionaryToken>())
        {
            if (string.IsNullOrEmpty(objects.Text(configuration, "Name"))) yield return new(LayerName, "a configuration without a name");
            if (configuration.Data.ContainsKey("AS")) yield return new(LayerSwitching, "/AS");
        }

        if (objects.Dictionary(catalogue, "AcroForm")?.Data.ContainsKey("XFA") == true) yield return new(Forms, "an XFA form");
        if (pdf.Encryption is { } encryption && (objects.Whole(encryption, "P") is not { } rights || (rights & 512) == 0)) yield return new(Protection, "protection that forbids it");
        if (objects.Dictionary(objects.Dictionary(catalogue, "Names"), "JavaScript") is not null) yield return new(Scripts, "scripts of the whole file");
        if (IsScript(catalogue, "OpenAction")) yield return new(Scripts, "a script that runs when the file is opened");
        if (catalogue.Data.ContainsKey("AA")) yield return new(Scripts, "actions that run by themselves");
        foreach (var (page, _) in pdf.Pages)
        {
            if (page.Dictionary.Data.ContainsKey("AA")) yield return new(Scripts, "actions that run by themselves", page.Number, page.Object);
            foreach (var annotation in objects.Items(page.Dictionary, "Annots").Select(objects.Dictionary).OfType<DictionaryToken>())
            {
                if (IsScript(annotation, "A")) yield return new(Scripts, "a script behind a link", page.Number);
            }
        }

        bool IsScript(DictionaryToken holder, string key) => objects.Dictionary(holder, key) is { } action && objects.Name(action, "S") == "JavaScript";
    }

    [GeneratedRegex(@"^%PDF-1\.[0-7]\s*$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex HeaderLine();

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex LanguageTag();
}
