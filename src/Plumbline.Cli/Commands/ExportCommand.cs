using System.CommandLine;
using System.Globalization;
using Plumbline.App.Exporting.Returns;
using Plumbline.App.Files;
using Plumbline.App.Ledger;
using Plumbline.App.Returns;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline export --template</c>: writes a return to send out, as a workbook to fill in.</summary>
internal static class ExportCommand
{
    private const int Listed = 5;

    internal static Command Create(StandardStreams streams)
    {
        var period = new Option<string>("--period") { Description = "The period whose figures are asked for.", HelpName = "P", Required = true };
        var unit = new Option<string?>("--unit") { Description = "The one unit asked; by default every unit that has reported before.", HelpName = "U" };
        var indicators = new Option<string[]>("--indicator") { Description = "Only these indicators.", HelpName = "I", AllowMultipleArgumentsPerToken = true };
        var form = new Option<string?>("--form") { Description = "The form to fill in: its questions and figures, for each unit that it is asked of.", HelpName = "F" };
        var template = new Option<bool>("--template") { Description = "A workbook to fill in: import reads it back without options." };
        var output = new Option<string?>("--out") { Description = "The workbook to write.", HelpName = "FILE" };
        var command = new Command("export", "Write a return to send out: a workbook with a sheet for each unit, to fill in and to import.") { period, unit, indicators, form, template, output };
        var store = StoreOptions.AddTo(streams, command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!parsed.GetValue(template))
                throw new RefusedException("--template: found nothing; expected --template, for a workbook to fill in. For the figures there are: plumbline observations --format xlsx --out FILE");
            var path = parsed.GetValue(output) ?? throw new RefusedException("--out: found nothing; expected a file to write");
            if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) throw new RefusedException($"--out: {Problem.With(path, "a file whose name ends in .xlsx")}");
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var picture = definitions.Picture;
            var when = RefusedException.Unless(Period.Parse(parsed.GetRequiredValue(period), picture.Settings.Calendar), "--period");
            var where = parsed.GetValue(unit) is { } code ? RefusedException.Unless(KnownCode.Unit(code, picture), "--unit") : null;
            var what = (parsed.GetValue(indicators) ?? []).Select(text => RefusedException.Unless(KnownCode.Indicator(text, picture), "--indicator")).ToList();
            if (parsed.GetValue(form) is { } named)
            {
                if (what.Count > 0) throw new RefusedException("found both --form and --indicator; expected one of them: a form says what it asks");
                await WriteAsync(streams, path, RefusedException.Unless(await PrepareForm.RunAsync(ledger, definitions, RefusedException.Unless(FindInReturns.Form(definitions, named), "--form"), when, where, cancellation), "export"));
                return ExitCode.Done;
            }

            var prepared = RefusedException.Unless(await PrepareReturn.RunAsync(ledger, definitions, when, where, what, cancellation), "export");
            await WholeFile.WriteAsync(path, stream =>
            {
                ReturnWorkbook.Write(prepared, stream);
                return Task.CompletedTask;
            });
            await DescribeAsync(streams, path, prepared);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(StandardStreams streams, string path, FormTemplate prepared)
    {
        await WholeFile.WriteAsync(path, stream =>
        {
            ReturnWorkbook.Write(prepared, stream);
            return Task.CompletedTask;
        });
        await streams.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}: {Counted.Of(prepared.Form.FieldsFor(prepared.Period).Length, "field")} of {prepared.Form.Code} asked of {Counted.Of(prepared.Units.Count, "unit")} for {prepared.Period}"));
    }

    private static async Task DescribeAsync(StandardStreams streams, string path, ReturnTemplate prepared)
    {
        var (sheets, rows) = (prepared.Sheets.Count, prepared.Sheets.Sum(sheet => sheet.Rows.Count));
        await streams.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}: {rows:N0} {(rows == 1 ? "figure" : "figures")} asked of {sheets:N0} {(sheets == 1 ? "unit" : "units")} for {prepared.Period}"));
        foreach (var (indicator, why) in prepared.NotDue.Take(Listed)) await streams.Errors.WriteLineAsync($"left out: {indicator.Code} {why}");
        if (prepared.NotDue.Count > Listed) await streams.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"left out: {prepared.NotDue.Count - Listed:N0} more"));
    }
}
