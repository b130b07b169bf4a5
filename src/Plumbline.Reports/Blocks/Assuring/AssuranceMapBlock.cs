using System.Collections.Immutable;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>What the rows of an assurance map are.</summary>
public enum MapRows
{
    /// <summary>The objectives, each with the assurances of the open risks that name it.</summary>
    Objectives,

    /// <summary>The open risks.</summary>
    Risks,
}

/// <summary>The assurance map: objectives or risks down, the three lines of assurance across, in each cell who gave assurance and how long ago.</summary>
/// <param name="Of">What its rows are.</param>
public sealed record AssuranceMapBlock(MapRows Of) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "assurance-map";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("of", Of == MapRows.Objectives ? null : Names<MapRows>.Of(Of)).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Files;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<Element> head = [new Heading(1, "Assurance map", BlockAnchors.Of(context, this))];
        if (context.Records is not { } records) return [new Section([.. head, RecordsSaid.Missing])];
        return [new Section([.. head, new Paragraph($"As it stood on {RecordsSaid.Day(context, records.Day)}. Ages are at that date; only the latest from each source is shown.", ParagraphRole.Meta), .. Parts(context, records, Of)]) { Form = SectionForm.Sheet }];
    }

    /// <summary>The lead and the table, in a paper and on a page alike.</summary>
    internal static ImmutableArray<Element> Parts(ReportContext context, BoardRecords records, MapRows of)
    {
        var rows = of == MapRows.Risks ? MapTable.OfRisks(context, records) : MapTable.OfObjectives(context, records);
        var noun = of == MapRows.Risks ? "open risk" : "objective";
        if (rows.Count == 0) return [new Paragraph($"There is no {noun} to show.")];
        return [new Paragraph(Lead(records, rows, noun), ParagraphRole.Lead), MapTable.Of(context, records, rows, of)];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var of = reader.Word<MapRows>("of") ?? MapRows.Objectives;
        return reader.Make(() => new AssuranceMapBlock(of));
    }

    private static string Lead(BoardRecords records, IReadOnlyList<MapRow> rows, string noun)
    {
        var independent = rows.Count(row => row.Of(Assurance.LastLine).Any(one => one.Assurance.IsInDate(records.Day)));
        var none = rows.Count(row => !row.Assurances.Any(one => one.Assurance.IsInDate(records.Day)));
        return $"{Counted.Sentence(Some(independent, rows.Count, noun))} {(independent <= 1 ? "has" : "have")} independent assurance that is in date. "
            + (none == 0 ? $"Every {noun} has some assurance in date." : $"{Counted.Sentence(none == rows.Count ? Some(none, rows.Count, noun) : Counted.Number(none))} {(none == 1 ? "has" : "have")} no assurance in date of any line.");

        static string Some(int count, int all, string noun) =>
            count == all ? Counted.All(all, noun) : $"{(count == 0 ? "none" : Counted.Number(count))} of the {Counted.Of(all, noun)}";
    }
}
