using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline withdraw</c>: withdraws figures or a definition from now on, as a change.</summary>
internal static class WithdrawCommand
{
    internal static Command Create(StandardStreams streams) =>
        new("withdraw", "Withdraw figures or a definition, as a change with its reason. They remain visible as at an earlier change.") { Figure(streams), Definition(streams) };

    internal static async Task DescribeAsync(StandardStreams streams, CommitResult result) => await streams.Errors.WriteLineAsync(result switch
    {
        CommitResult.Committed(var change) => $"Change {change.Number}, {change.Hash.Short}: {LoadCommand.Counted(change.Definitions, "definition")} and {LoadCommand.Counted(change.Observations, "figure")}.",
        CommitResult.NothingNew(var head) => $"Nothing new; still at change {head}.",
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private static Command Figure(StandardStreams streams)
    {
        var indicator = new Option<string>("--indicator") { Description = "The indicator.", HelpName = "I", Required = true };
        var unit = new Option<string?>("--unit") { Description = "The unit; by default the top one.", HelpName = "U" };
        var periods = new Option<string[]>("--period") { Description = "The periods.", HelpName = "P", Required = true, AllowMultipleArgumentsPerToken = true };
        var aspect = AspectOption.Of<string?>("The aspect; by default the actual");
        var command = new Command("figure", "Withdraw an indicator's figures for some periods.") { indicator, unit, periods, aspect };
        var reason = Reason(command);
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var picture = definitions.Picture;
            var code = RefusedException.Unless(IndicatorCode.Parse(parsed.GetRequiredValue(indicator)), "--indicator");
            var known = picture.Find(code) ?? throw new RefusedException($"--indicator: found “{code}”; expected one that is defined");
            var where = parsed.GetValue(unit) is { } text ? RefusedException.Unless(UnitCode.Parse(text), "--unit") : picture.Units.Top.Code;
            var calendar = picture.Settings.Calendar;
            var which = AspectOption.Read(parsed.GetValue(aspect), picture);
            var when = parsed.GetRequiredValue(periods).Select(period => RefusedException.Unless(
                which.MaySpanLonger ? Period.ParseAtLeast(period, calendar, known.Frequency) : Period.Parse(period, calendar, known.Frequency), "--period")).ToList();
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            await DescribeAsync(streams, await WithdrawFigures.RunAsync(ledger, definitions, code, where, when, which, Actor.OwnMachine(Writer.Name(parsed, who)), Reason(parsed, reason), cancellation: cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Definition(StandardStreams streams)
    {
        var kinds = WithdrawDefinition.Kinds.Select(kind => kind.Name).ToList();
        var kind = new Argument<string>("KIND") { Description = $"{string.Join(", ", kinds)}." };
        var key = new Argument<string>("KEY") { Description = "Its key, as in changes --facts: an indicator’s or a unit’s code, a report’s name." };
        var command = new Command("definition", "Withdraw a definition that nothing uses.") { kind, key };
        var reason = Reason(command);
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var word = parsed.GetRequiredValue(kind);
            if (!kinds.Contains(word, StringComparer.Ordinal) || !FactKind.TryParse(word, out var meant)) throw new RefusedException($"KIND: found “{word}”; expected one of {string.Join(", ", kinds)}");
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            await DescribeAsync(streams, await WithdrawDefinition.RunAsync(ledger, definitions, meant, parsed.GetRequiredValue(key), Actor.OwnMachine(Writer.Name(parsed, who)), Reason(parsed, reason), cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Reason(Command command)
    {
        var reason = OneLine.Of(new Option<string>("--reason") { Description = "Why.", HelpName = "TEXT", Required = true });
        command.Options.Add(reason);
        return reason;
    }

    private static string Reason(ParseResult parsed, Option<string> reason) =>
        parsed.GetRequiredValue(reason).Trim() is { Length: > 0 } text ? text : throw new RefusedException("--reason: found nothing; expected why it is withdrawn");
}
