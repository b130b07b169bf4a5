using Plumbline.Core.Pictures;
using Plumbline.Core.SinceLast;
using Plumbline.Core.SinceLast.Passing;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.SinceLast;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.AlertAdviseAssure;

/// <summary>The three lists that a committee passes up, drafted by rules from facts: what needs action, what to know, and what to rely on.</summary>
/// <remarks>It speaks of the measures that the report's dashboards and pages show; with a selection, of those.</remarks>
/// <param name="Selection">The measures spoken of.</param>
public sealed record AlertAdviseAssureBlock(IndicatorSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "alert-advise-assure";

    private const int UsualMost = 12, Highest = 100;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>The committee that passes them up: of risks, those that it sees; null for all.</summary>
    public string? Committee { get; init; }

    /// <summary>Whether it tells of errors of the audit.</summary>
    public bool ShowsFindings { get; init; } = true;

    /// <summary>The most sentences of a list; the others are counted.</summary>
    public int Most { get; init; } = UsualMost;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options =>
        Selection.Write(new OptionWriter()).Add("committee", Committee).Add("findings", ShowsFindings, usual: true).Add("most", Most, UsualMost).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Register | RecordsNeed.SinceLast | (ShowsFindings ? RecordsNeed.Findings : RecordsNeed.None);

    /// <inheritdoc/>
    public IEnumerable<DataNeed> Needs(ReportScope scope) => SelectionNeeds.Of(scope, Selection);

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope) => Selection == IndicatorSelection.All ? null : Selection.UnitIn(scope);

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var anchor = BlockAnchors.Of(context, this);
        return [new Section([new Heading(1, Committee is null ? "Alert, advise, assure" : $"Alert, advise, assure: {Committee}", anchor), .. Content(context, anchor)])];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = IndicatorSelection.Read(reader);
        var (committee, findings, most) = (reader.Text("committee"), reader.YesOrNo("findings", usual: true), reader.Whole("most", UsualMost, 1, Highest));
        return reader.Make(() => new AlertAdviseAssureBlock(selection) { Committee = committee, ShowsFindings = findings, Most = most });
    }

    private IEnumerable<Element> Content(ReportContext context, Anchor anchor)
    {
        if (context.Records?.Since is not { } since)
        {
            yield return RecordsSaid.Missing;
            yield break;
        }

        var told = ToldStandpoints.Of(context, since, Selection, Committee);
        var sentences = DraftUpward.Run(told.Now, told.Then, told.Facts);
        var compared = since.Before is { } before
            ? $", and compared with the edition of {before.Edition.Period.ToText(context.Picture.Settings.Language, full: true)}."
            : ". No earlier edition of this paper has been published, so nothing is said of what is new.";
        yield return new Paragraph($"Drafted automatically from the records of {RecordsSaid.Day(context, since.Now.Day)}{compared}", ParagraphRole.Meta);
        foreach (var list in Enum.GetValues<UpwardList>())
        {
            var those = sentences.Where(one => one.List == list).ToList();
            yield return new Heading(2, UpwardWords.Heading(list), new Anchor($"{anchor}-{Names<UpwardList>.Of(list)}"));
            if (those.Count == 0)
            {
                yield return new Paragraph(UpwardWords.Nothing(list));
                continue;
            }

            List<RichText> items = [.. those.Take(Most).Select(one => one.Rule == UpwardRule.FiguresInError ? [new Strong(MoreLink.Of(context, SinceSubject.Findings, one.Said.Label)), $": {one.Said.Words}"] : FactLinks.Of(context, one.Said))];
            if (those.Count > Most) items.Add($"And {Counted.Number(those.Count - Most)} more.");
            yield return ItemList.Bullets([.. items]);
        }
    }
}
