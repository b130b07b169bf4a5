using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.Gaps;

/// <summary>What is missing of assurance, and what each gap could change: questions without an answer, figures and targets, opinions, and controls and assurances of risks. What would change no level stands apart.</summary>
public sealed record AssuranceGapsBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "assurance-gaps";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Assurance | RecordsNeed.Files;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var anchor = BlockAnchors.Of(context, this);
        ImmutableArray<Element> head = [new Heading(1, "Gaps in assurance", anchor)];
        if (AssuranceSaid.In(context) is not var (reading, version) || context.Records is not { } records) return [new Section([.. head, AssuranceSaid.Missing(context)])];
        var (questions, evidence, opinions, risks) = (QuestionGaps.In(reading), EvidenceGaps.In(reading, version), OpinionGaps.In(reading), RiskGaps.In(context, records, reading));
        head = [.. head, AssuranceSaid.Opening(context, reading, version), new Paragraph(Lead(questions, evidence, opinions.Count, risks.Count), ParagraphRole.Lead)];
        ImmutableArray<Element>[] parts =
        [
            [.. QuestionGaps.Deciding(context, reading, questions, anchor)],
            [.. EvidenceGaps.Deciding(context, reading, evidence, anchor)],
            [.. OpinionGaps.Of(context, reading, version, opinions, anchor)],
            [.. RiskGaps.Of(context, records, risks, anchor)],
            [.. QuestionGaps.Others(context, reading, questions, anchor)],
            [.. EvidenceGaps.Others(evidence, anchor)],
        ];
        // The heading of all stands with the first table: print would leave it alone at the foot of a sheet.
        var shown = parts.Where(static part => part.Length > 0).ToList();
        return shown.Count == 0
            ? [new Section(head)]
            : shown.Select((part, at) => new Section(at == 0 ? [.. head, .. part] : part) { Form = SectionForm.Sheet });
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => new OptionReader(options).Make(static () => new AssuranceGapsBlock());

    private static string Lead(IReadOnlyList<QuestionGap> questions, IReadOnlyList<EvidenceGap> evidence, int opinions, int risks)
    {
        List<string> parts = [];
        if (questions.Count(static one => one.Open.Count > 0) is var asked and > 0) parts.Add(Counted.Of(asked, "unanswered question"));
        if (evidence.Count(static one => one.Open.Count > 0) is var missing and > 0) parts.Add($"{Counted.Number(missing)} missing {Counted.Noun(missing, "figure")} or {Counted.Noun(missing, "target")}");
        if (opinions > 0) parts.Add($"{Counted.Of(opinions, "domain")} without an opinion");
        if (risks > 0) parts.Add($"{Counted.Of(risks, "risk")} with gaps in control or lapsed assurance");
        List<string> others = [];
        if (questions.Count(static one => one.Open.Count == 0) is var idle and > 0) others.Add(Counted.Of(idle, "unanswered question"));
        if (evidence.Count(static one => one.Open.Count == 0) is var unused and > 0) others.Add($"{Counted.Number(unused)} missing {Counted.Noun(unused, "figure")} or {Counted.Noun(unused, "target")}");
        var rest = others.Count == 0 ? "" : $" Besides, {Counted.List(others)} would change no level.";
        return parts.Count > 0 ? $"{Counted.Sentence(Counted.List(parts))}.{rest}" : $"No gap in assurance is known{(others.Count == 0 ? "" : " that could change a level")}.{rest}";
    }
}
