using Plumbline.App.Accessibility.Rules;
using Plumbline.App.Tables;

namespace Plumbline.App.Accessibility;

/// <summary>A finding with the file it is in.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Finding">The finding.</param>
public sealed record FileFinding(string File, PdfFinding Finding);

/// <summary>The table that <c>plumbline report check</c> prints: where PDFs break the rules for accessible ones.</summary>
public static class PdfFindingsTable
{
    /// <summary>A row for each finding.</summary>
    public static Table<FileFinding> Table { get; } = new Table<FileFinding>("findings")
        .Text("file", row => row.File)
        .Whole("page", row => row.Finding.Page)
        .Text("clause", row => row.Finding.Rule.Clause)
        .Text("found", row => row.Finding.Found)
        .Text("expected", row => row.Finding.Rule.Expected)
        .Whole("object", row => row.Finding.Object)
        .Text("remedy", row => row.Finding.Rule.Remedy);

    /// <summary>The findings for people: a heading for each rule of a file, with what makes it right.</summary>
    public static Table<FileFinding> ForPeople { get; } = new Table<FileFinding>("findings")
        .Text("rule", row => $"{row.File}, {row.Finding.Rule.Clause}: expected {row.Finding.Rule.Expected}. {row.Finding.Rule.Remedy}")
        .Whole("page", row => row.Finding.Page)
        .Whole("object", row => row.Finding.Object)
        .Text("found", row => row.Finding.Found);
}
