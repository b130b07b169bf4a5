using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Checking;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Checks;

/// <summary><c>plumbline check accept CODE</c>: accepts findings, with a reason and a role.</summary>
internal static class CheckAcceptCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var code = new Argument<string>("CODE") { Description = "The check that made the finding." };
        var indicator = new Option<string?>("--indicator") { Description = "The indicator of the finding.", HelpName = "I" };
        var about = new Option<string?>("--about") { Description = "What the finding is about: risk/3163.", HelpName = "REF" };
        var unit = new Option<string?>("--unit") { Description = "Its unit.", HelpName = "U" };
        var period = new Option<string?>("--period") { Description = "Its period.", HelpName = "P" };
        var reason = OneLine.Of(new Option<string>("--reason") { Description = "Why the finding is accepted.", HelpName = "TEXT", Required = true });
        var by = OneLine.Of(new Option<string>("--by") { Description = "The role that accepts it, never a person's name.", HelpName = "ROLE", Required = true });
        var command = new Command("accept", "Accept the findings of a check until a figure or a record that they rest on changes.") { code, indicator, unit, period, about, reason, by };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            foreach (var option in new[] { reason, by })
            {
                if (string.IsNullOrWhiteSpace(parsed.GetRequiredValue(option))) throw new RefusedException($"{option.Name}: {Problem.With(null, "words")}");
            }

            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var findings = await CheckCommand.AuditAsync(streams, ledger, definitions, parsed.GetValue(period), null, CheckCommand.Known(code.Name, [parsed.GetRequiredValue(code)], definitions), null, cancellation);
            var meant = findings
                .Where(finding => !finding.IsAccepted)
                .Select(finding => finding.Finding)
                .Where(finding => parsed.GetValue(indicator) is not { } i || finding.Indicator?.ToString() == i)
                .Where(finding => parsed.GetValue(about) is not { } a || finding.About.ToString() == a)
                .Where(finding => parsed.GetValue(unit) is not { } u || finding.Unit?.ToString() == u)
                .ToList();
            if (meant.Count == 0) throw new RefusedException($"found no finding of {parsed.GetRequiredValue(code)} to accept; expected one that plumbline check lists");
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await AcceptFinding.RunAsync(ledger, definitions, meant, parsed.GetRequiredValue(reason).Trim(), Actor.OwnMachine(parsed.GetRequiredValue(by).Trim()), cancellation);
            foreach (var finding in meant) await streams.Errors.WriteLineAsync(finding.Message);
            await streams.Errors.WriteLineAsync(result is CommitResult.Committed(var change) ? $"Accepted as change {change.Number}, {change.Hash.Short}." : "Nothing new.");
            return ExitCode.Done;
        });
        return command;
    }
}
