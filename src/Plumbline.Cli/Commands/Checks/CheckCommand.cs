using Plumbline.App.Definitions;
using System.CommandLine;
using Plumbline.App.Checking;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Checks;

/// <summary><c>plumbline check</c>: audits the figures; exit 1 if there is a finding that is not accepted.</summary>
internal static class CheckCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var period = new Option<string?>("--period") { Description = "Only figures whose period ends in this one; by default all.", HelpName = "P" };
        var codes = new Option<string[]>("--check") { Description = "Only these checks.", HelpName = "CODE", AllowMultipleArgumentsPerToken = true };
        var since = new Option<string?>("--published") { Description = "Also report figures that have changed since this change of the ledger.", HelpName = "N" };
        var accepted = new Option<bool>("--accepted") { Description = "List the accepted findings, with role and reason, instead of the open ones." };
        var command = new Command("check", "Audit the figures and list what does not add up. Exit 1 with findings, 0 without.")
        {
            period, codes, since, accepted, CheckAcceptCommand.Create(streams), CheckProposeCommand.Create(streams),
        };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            using var progress = new ProgressLine(streams);
            progress.Report("auditing");
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var findings = await AuditAsync(streams, ledger, definitions, parsed.GetValue(period), parsed.GetValue(since), Known(codes.Name, parsed.GetValue(codes) ?? [], definitions), CheckRequest.DayOf(definitions, store.HasPosition(parsed)), cancellation);
            progress.Clear();
            var shown = findings.Where(finding => finding.IsAccepted == parsed.GetValue(accepted));
            var (table, readable) = parsed.GetValue(accepted) ? (FindingsTable.Accepted, FindingsTable.AcceptedForPeople) : (FindingsTable.Open, FindingsTable.OpenForPeople);
            await Results.WriteAsync(streams, format.Of(parsed), table, shown, new Readable<AuditedFinding>(readable) { IsGrouped = true, Nothing = parsed.GetValue(accepted) ? "No finding has been accepted." : null });
            await streams.Errors.WriteLineAsync(Summary(findings, parsed.GetValue(accepted)));
            return findings.Any(finding => !finding.IsAccepted) ? ExitCode.NeedsAttention : ExitCode.Done;
        });
        return command;
    }

    internal static async Task<IReadOnlyList<AuditedFinding>> AuditAsync(
        StandardStreams streams, ILedger ledger, OrganisationDefinitions definitions, string? period, string? published, string[] codes, DateOnly? recordsOn, CancellationToken cancellation)
    {
        var request = new CheckRequest(streams.Today)
        {
            RecordsOn = recordsOn,
            Period = period is null ? null : RefusedException.Unless(Period.Parse(period, definitions.Picture.Settings.Calendar), "--period"),
            PublishedAt = published is null ? null
                : ChangeNumber.TryParse(published, provider: null, out var number) ? number
                : throw new RefusedException($"--published: found “{published}”; expected the number of a change: 1, 2, 3 …"),
        };
        if (request.PublishedAt is { } since && since > definitions.Position.Number)
            throw new RefusedException($"--published: found change {published}; expected one up to {definitions.Position.Number}");
        var findings = await RunChecks.RunAsync(ledger, definitions, request, cancellation);
        return codes.Length == 0 ? findings : [.. findings.Where(finding => codes.Contains(finding.Finding.Check, StringComparer.Ordinal))];
    }

    /// <summary>The requested check codes; an unknown one is refused, because it would look like a check without findings.</summary>
    internal static string[] Known(string argument, string[] codes, OrganisationDefinitions definitions)
    {
        var known = StandingChecks.CodesBeside(definitions.Picture.Checks);
        return codes.FirstOrDefault(code => !known.Contains(code, StringComparer.Ordinal)) is { } stray
            ? throw new RefusedException($"{argument}: {Problem.With(stray, $"a check of {definitions.Picture.Settings.Code}, or a built-in one{Spelling.Suggestion(stray, known)}")}")
            : codes;
    }

    private static string Summary(IReadOnlyList<AuditedFinding> findings, bool showsAccepted)
    {
        var open = findings.Where(finding => !finding.IsAccepted).ToList();
        var bySeverity = Enum.GetValues<Severity>().Select(severity => (Word: Names<Severity>.Of(severity), Count: open.Count(finding => finding.Finding.Severity == severity)))
            .Where(pair => pair.Count > 0).Select(pair => $"{pair.Count} {pair.Word}{(pair.Count == 1 ? "" : "s")}");
        var accepted = findings.Count - open.Count;
        if (showsAccepted) return open.Count == 0 ? "No finding is open." : $"Open: {string.Join(", ", bySeverity)}.";
        return $"{(open.Count == 0 ? "Nothing found" : string.Join(", ", bySeverity))}{(accepted > 0 ? $"; {accepted} accepted (--accepted shows them)" : "")}.";
    }
}
