using System.CommandLine;
using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Tables;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Selecting;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Registers;

/// <summary><c>plumbline register</c>: the registers, or the rows of one with their figures and totals.</summary>
internal static class RegisterCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var name = new Argument<string?>("NAME") { Description = "The register, by its code; left out: all registers.", Arity = ArgumentArity.ZeroOrOne };
        var period = new Option<string?>("--period") { Description = "The rows that are there in this period, with its figures; by default the month of the latest figure, or in which a row came since; without figures that of today.", HelpName = "P" };
        var where = new Option<string?>("--where") { Description = "Only rows that fulfil conditions: \"state = open and opened >= 2020-01-01\". A value blank stands for nothing written.", HelpName = "CONDITIONS" };
        var order = new Option<string?>("--order") { Description = "The fields by which the rows are ordered, parted by semicolons; - before one puts the greatest first.", HelpName = "FIELDS" };
        var totals = new Option<bool>("--totals") { Description = "The totals of the figures in place of the rows." };
        var command = new Command("register", "The registers, or the rows of one with their figures and totals.") { name, period, where, order, totals };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var code = parsed.GetValue(name);
            foreach (var (option, isGiven) in new (Option, bool)[] { (where, parsed.GetValue(where) is not null), (order, parsed.GetValue(order) is not null), (totals, parsed.GetValue(totals)) })
            {
                if (code is null && isGiven) throw new RefusedException($"{option.Name}: found without NAME; expected the register whose rows are meant");
            }

            var filter = parsed.GetValue(where) is { } conditions ? RefusedException.Unless(RegisterFilter.Parse(conditions), where.Name) : null;
            var sorting = parsed.GetValue(order) is { } fields ? RefusedException.Unless(RegisterOrder.Parse(fields), order.Name) : null;
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var asked = parsed.GetValue(period) is { } text ? RefusedException.Unless(Period.Parse(text, definitions.Picture.Settings.Calendar), period.Name) : null;
            var today = DayOfReading.Of(streams, parsed, store, definitions);
            if (code is null)
            {
                var readings = FindRegister.All(definitions).ToAsyncEnumerable().Select(async (one, stop) => await ReadAsync(one, stop));
                await Results.WriteAsync(streams, format.Of(parsed), RegistersTable.Table, readings, new Readable<RegisterReading>(RegistersTable.Table) { Nothing = $"{definitions.Picture.Settings.Name} has no register." }, cancellation);
                return ExitCode.Done;
            }

            var register = RefusedException.Unless(FindRegister.Run(definitions, code), "NAME");
            if ((filter?.Unknown(register) is { } unknown ? (where.Name, unknown) : sorting?.Unknown(register) is { } other ? (order.Name, other) : ((string, Problem)?)null) is (var wrong, var problem)) throw new RefusedException($"{wrong}: {problem}");
            var reading = await ReadAsync(register, cancellation);
            if (filter is not null)
            {
                bool Shows(RegisterLine line) => filter.Shows(register, line);
                reading = reading with { Lines = [.. reading.Lines.Where(Shows)], Totals = RegisterTotals.Of(definitions.Picture, reading, Shows) };
            }

            if (sorting is not null) reading = reading with { Lines = sorting.Of(register, reading.Lines) };
            await WriteAsync(streams, format.Of(parsed), definitions, reading, parsed.GetValue(totals));
            return ExitCode.Done;

            async Task<RegisterReading> ReadAsync(RegisterDefinition one, CancellationToken stop) =>
                await ReadRegisterRows.RunAsync(ledger, definitions, one, asked ?? (await FindRegisterMonths.RunAsync(ledger, definitions, one, today, stop)).Shown, stop);
        });
        return command;
    }

    private static async Task WriteAsync(StandardStreams streams, ResultFormat format, OrganisationDefinitions definitions, RegisterReading reading, bool totals)
    {
        var language = definitions.Picture.Settings.Language;
        var register = reading.Definition;
        if (totals)
        {
            await Results.WriteAsync(streams, format, RegisterTotalsTable.Table, reading.Totals, new Readable<RegisterTotal>(RegisterTotalsTable.Table) { Nothing = $"The register {register.Code} has no figures." });
            return;
        }

        await Results.WriteAsync(streams, format, RegisterLinesTable.Of(reading), reading.Lines, new Readable<RegisterLine>(RegisterLinesTable.ForPeople(reading, language)) { Nothing = $"No row of the register {register.Code} is there in {reading.Period.ToText(language, full: true)}." });
        if (format != ResultFormat.AsFits || streams.Width is null || reading.Lines.IsEmpty) return;
        foreach (var total in reading.Totals) await streams.Text.WriteLineAsync(Words(reading, total, language));
    }

    private static string Words(RegisterReading reading, RegisterTotal total, CultureInfo language)
    {
        string?[] said =
        [
            total.Total is not { } sum ? "no total" : total.Rows is { IsWhole: false } rows ? $"total {sum.ToText(language)} from {rows.Words}" : $"total {sum.ToText(language)}",
            total.BesideText(reading, language),
            total.Stated is { } given ? $"given for the unit: {given.Value.Text}" : null,
        ];
        return $"{total.Field.Name}, {total.PeriodText(language, full: true)}: {string.Join("; ", said.OfType<string>())}";
    }
}
