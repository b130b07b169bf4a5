using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Objectives;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.BoardAssurance;

/// <summary>assurance/opinions.csv.</summary>
internal sealed class OpinionsKind : TableKind<Opinion>
{
    internal override FactKind Name { get; } = FactKind.Of("assurance-opinion");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("assurance/opinions.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["objective", "domain", "period", "level", "reason", "by", "on"];

    internal override IReadOnlyCollection<string> Required { get; } = ["objective", "domain", "period", "level", "by", "on"];

    internal override bool IsInPicture => false;

    internal override DefinitionKind? ParentKind => ObjectivesKind.Instance;

    internal override string Key(Opinion value) => KeyOf(value.Domain, value.Period.ToString());

    internal override string Parent(Opinion value) => value.Objective.ToString();

    /// <summary>The key of an opinion: keys of one domain are in order of time.</summary>
    internal static string KeyOf(string domain, string period) => $"{domain}|{period}";

    internal override IEnumerable<(string Column, string? Text)> Write(Opinion value) =>
    [
        ("objective", value.Objective.ToString()),
        ("domain", value.Domain),
        ("period", value.Period.ToString()),
        ("level", value.Level),
        ("reason", value.Reason),
        ("by", value.By),
        ("on", Written.Day(value.On)),
    ];

    private protected override void Take(Opinion value, DefinitionReading reading) => reading.Context.Opinions.Add(value.Reference.Key);

    // The code of a faulty row is its objective, which says too little.
    private protected override bool Mention(string? code, DefinitionReading reading) => false;

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Opinions.IsWhole = isWhole;

    private protected override string InWords(Opinion value) => $"the opinion on {value.Domain} of objective {value.Objective} for {value.Period}";

    private protected override Opinion? ReadRow(TableRow row, WorkspaceContext context) => new(
        row.Objective(context)!,
        row.Required("domain", text => Known(text, context.AssuranceDomains))!,
        row.SpanEnd(context)!,
        row.Required("level", text => Known(text, context.AssuranceLevels))!,
        row.Text("reason"),
        row.RequiredText("by", "the post that gives the opinion, by title"),
        row.RequiredDate("on"));

    private static Parsed<string> Known(string? text, KnownCodes known) => text is null ? Problem.With(text, known.What) : known.Check(text) is { } problem ? problem : text;
}
