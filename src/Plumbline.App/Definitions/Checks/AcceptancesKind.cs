using System.Text.RegularExpressions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Checks;

/// <summary>acceptances.csv.</summary>
internal sealed partial class AcceptancesKind : TableKind<Acceptance>
{
    internal override FactKind Name { get; } = FactKind.Of("acceptance");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("acceptances.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["check", "indicator", "unit", "period", "reason", "by", "fingerprint", "about"];

    internal override IReadOnlyCollection<string> Required { get; } = ["check", "reason", "by", "fingerprint"];

    // A finding may be accepted again after its figures change; the fingerprint keeps the earlier acceptances apart.
    internal override string Key(Acceptance value) => $"{value.Key}|{value.Fingerprint[..16]}";

    internal override IEnumerable<(string Column, string? Text)> Write(Acceptance value) =>
    [
        ("check", value.Check),
        ("indicator", value.Indicator?.ToString()),
        ("unit", value.Unit?.ToString()),
        ("period", value.Period?.ToString()),
        ("reason", value.Reason),
        ("by", value.By),
        ("fingerprint", value.Fingerprint),
        ("about", value.About.ToString()),
    ];

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var known = StandingChecks.CodesBeside(workspace.Checks);
        return workspace.Of(this).Where(acceptance => !known.Contains(acceptance.Check, StringComparer.Ordinal))
            .Select(static acceptance => new Problem($"an acceptance of the check {acceptance.Check} for {acceptance.About}", $"a check {acceptance.Check}"));
    }

    private protected override void Check(Acceptance value, TableRow row, DefinitionReading reading)
    {
        if (reading.IsFaulty(ChecksKind.Instance)) return;
        var known = StandingChecks.CodesBeside(reading.Values.Of<CheckDefinition>());
        if (!known.Contains(value.Check, StringComparer.Ordinal))
            row.Add("check", Problem.With(value.Check, $"a check of checks.csv, or a built-in one{Spelling.Suggestion(value.Check, known)}"));
    }

    private protected override Acceptance? ReadRow(TableRow row, WorkspaceContext context)
    {
        var check = row.RequiredText("check", "the check's code");
        var about = row.Optional("about", text => Reference.Parse(text, context.Calendar));
        // A finding about a record names no indicator.
        var indicator = about is { Indicator: null } ? row.Optional("indicator", context.Indicator) : row.Required("indicator", context.Indicator);
        var reason = row.RequiredText("reason", "the reason to accept the finding");
        var by = row.RequiredText("by", "the role that accepted it");
        var fingerprint = row.RequiredText("fingerprint", "the finding's fingerprint");
        if (fingerprint.Length > 0 && !Digest().IsMatch(fingerprint)) row.Add("fingerprint", Problem.With(fingerprint, "64 lower-case hexadecimal digits"));
        var unit = row.Optional("unit", context.Unit);
        var period = row.Optional("period", text => context.Period(text, indicator));
        if (row.HasProblem) return null;
        var named = indicator is null ? about! : Reference.To(indicator, unit, period);
        if (about is not null && !about.Equals(named)) row.Add("about", Problem.With(about.ToString(), $"{named}, as indicator, unit and period say, or nothing"));
        if (indicator is null && period is not null) row.Add("period", Problem.With(period.ToString(), $"nothing, since {about} has no period"));
        return new Acceptance(check, named, unit, period, reason, by, fingerprint);
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();
}
