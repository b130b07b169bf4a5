using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline import FILE…</c>: reads figures from CSV, Excel or pasted text, prints what would change, and commits it as one change if nothing is refused or unmatched.</summary>
internal static class ImportCommand
{
    // The file of the answers where the import ends without a change.
    private const string Answers = "labels.csv";

    internal static Command Create(StandardStreams streams)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of figures: CSV, Excel (.xlsx, .xls), OpenDocument (.ods), or text pasted from a table.", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would change, and change nothing." };
        var calendarQuarters = new Option<bool>("--calendar-quarters") { Description = "2023Q1 is January to March 2023." };
        var financialQuarters = new Option<bool>("--financial-quarters") { Description = "2023Q1 is the first quarter of the financial year 2023/24." };
        var unit = new Option<string?>("--unit") { Description = "The unit of figures that name none; by default the top unit.", HelpName = "U" };
        var form = new Option<string?>("--form") { Description = "The form of returns that name none.", HelpName = "F" };
        var register = new Option<string?>("--register") { Description = "The register whose rows these are, where several have the columns.", HelpName = "NAME" };
        var indicator = new Option<string?>("--indicator") { Description = "The indicator of figures that name none.", HelpName = "I" };
        var period = new Option<string?>("--period") { Description = "The period of figures that name none.", HelpName = "P" };
        var year = new Option<string?>("--year") { Description = "The year of months and quarters that name none.", HelpName = "Y" };
        var sheets = new Option<string[]>("--sheet") { Description = "Only this sheet of a workbook.", HelpName = "NAME" };
        var ignore = new Option<string[]>("--ignore") { Description = "Leave out a column, by its heading.", HelpName = "HEADING" };
        var recipe = new Option<string?>("--recipe") { Description = "Read by this recipe: its name, or a file, which is remembered; “none” for no recipe.", HelpName = "RECIPE" };
        var writeRecipe = new Option<string?>("--write-recipe") { Description = "Write what this import settles to a file, and remember it as a recipe under the file's name.", HelpName = "FILE" };
        var words = new Option<bool>("--words") { Description = "Read words too: columns of commentary and actions, and the comments on cells." };
        var list = new Option<int>("--list") { Description = "How many new and changed figures to list; all are counted.", HelpName = "N", DefaultValueFactory = _ => ImportOptions.None.Listed };
        var reason = OneLine.Of(new Option<string?>("--reason") { Description = "The reason, kept with the change.", HelpName = "TEXT" });
        var command = new Command("import", "Import figures as one change, after printing what is new, changed, refused and unmatched. Nothing is changed while anything is refused or unmatched.")
        {
            files, dryRun, calendarQuarters, financialQuarters, form, register, indicator, unit, period, year, sheets, ignore, recipe, writeRecipe, words, list, reason,
        };
        var labels = LabelOptions.AddTo(command);
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var written = format.Of(parsed);
            var options = new ImportOptions
            {
                Mappings = labels.Mappings(parsed),
                Quarters = Quarters(parsed.GetValue(calendarQuarters), parsed.GetValue(financialQuarters)),
                Unit = parsed.GetValue(unit) is { } code ? RefusedException.Unless(UnitCode.Parse(code), "--unit") : null,
                Form = parsed.GetValue(form) is { } filledIn ? RefusedException.Unless(FormCode.Parse(filledIn), "--form") : null,
                Register = parsed.GetValue(register) is { } listed ? RefusedException.Unless(RegisterCode.Parse(listed), "--register") : null,
                Indicator = parsed.GetValue(indicator) is { } measure ? RefusedException.Unless(IndicatorCode.Parse(measure), "--indicator") : null,
                Period = parsed.GetValue(period),
                Year = parsed.GetValue(year),
                Sheets = parsed.GetValue(sheets) ?? [],
                IgnoredColumns = parsed.GetValue(ignore) ?? [],
                Recipe = parsed.GetValue(recipe) is { } asked ? RecipeFiles.Asked(asked) : ImportOptions.None.Recipe,
                WritesRecipe = parsed.GetValue(writeRecipe) is { } path ? RecipeFiles.NameOf(path) : null,
                Words = parsed.GetValue(words),
                Today = streams.Today,
                Listed = Math.Clamp(parsed.GetValue(list), 0, 1_000_000),
            };
            await using var ledger = await store.OpenAsync(parsed, parsed.GetValue(dryRun) ? OpenMode.Read : OpenMode.Write, cancellation);
            var organisation = await store.OrganisationAsync(parsed, ledger, cancellation);
            if (await labels.DecisionsAsync(parsed, ledger, organisation, streams.Errors, cancellation) is not { } settled) return await RefuseAsync(streams);
            using var progress = new ImportProgressBar(streams);
            using var opened = OpenedFiles.Open(parsed.GetRequiredValue(files));
            var prompts = streams.IsInteractive && written == ResultFormat.AsFits && !parsed.GetValue(dryRun) && labels.MayAsk(parsed) ? new LabelPrompts(streams) : null;
            using var preview = await PreviewAsync(ledger, organisation, opened.Files, options with { Settled = settled }, prompts, progress, cancellation);
            await Results.WriteAsync(streams, written, ImportPreviewTable.Table, PreviewRow.Of(preview));
            await ImportPreviewWords.WriteAsync(preview, streams.Errors);
            if (labels.FileToWrite(parsed) is { } file) await LabelOptions.WriteAsync(preview, file, [], parsed.GetRequiredValue(files), streams.Errors, cancellation);
            var isAccepted = preview.IsAcceptable && prompts is not { IsStopped: true };
            if (prompts is { HasAsked: true } && !(isAccepted && await prompts.ConfirmAsync(cancellation)))
            {
                isAccepted = false;
                await LabelOptions.WriteAsync(preview, Answers, prompts.Answers, parsed.GetRequiredValue(files), streams.Errors, cancellation);
            }

            if (!isAccepted) return await RefuseAsync(streams);
            if (parsed.GetValue(writeRecipe) is { } recipeFile && preview.WrittenRecipe is { } text) await RecipeFiles.WriteAsync(recipeFile, text, streams.Errors);
            var done = preview.Remarks.Any(remark => remark.NeedsAttention) ? ExitCode.NeedsAttention : ExitCode.Done;
            if (parsed.GetValue(dryRun))
            {
                await streams.Errors.WriteLineAsync("A dry run: nothing was changed.");
                return done;
            }

            await store.WarnOfClockAsync(ledger, organisation, parsed.GetRequiredValue(files), cancellation);
            var result = await CommitImport.RunAsync(ledger, preview, Actor.OwnMachine(Writer.Name(parsed, who)), parsed.GetValue(reason), progress, cancellation);
            progress.Clear();
            await streams.Errors.WriteLineAsync(ImportCountsWords.Written(result, preview));
            return done;
        });
        return command;
    }

    // The answers to questions may make further labels known as unmatched, which are asked about too.
    private static async Task<ImportPreview> PreviewAsync(ILedger ledger, string organisation, IReadOnlyList<ImportFile> files, ImportOptions options, LabelPrompts? prompts, ImportProgressBar progress, CancellationToken cancellation)
    {
        while (true)
        {
            var preview = await PreviewImport.RunAsync(ledger, organisation, files, options with { Settled = [.. options.Settled, .. prompts?.Answers ?? []] }, progress, cancellation);
            progress.Clear();
            try
            {
                if (prompts is null || prompts.IsStopped || !await prompts.AskAsync(preview, cancellation) || prompts.IsStopped) return preview;
            }
            catch
            {
                preview.Dispose();
                throw;
            }

            preview.Dispose();
        }
    }

    private static async Task<int> RefuseAsync(StandardStreams streams)
    {
        await streams.Errors.WriteLineAsync("Nothing was changed.");
        return ExitCode.Refused;
    }

    private static QuarterNaming Quarters(bool calendar, bool financial) => (calendar, financial) switch
    {
        (true, true) => throw new RefusedException("found both --calendar-quarters and --financial-quarters; expected one of them"),
        (true, false) => QuarterNaming.Calendar,
        (false, true) => QuarterNaming.Financial,
        (false, false) => QuarterNaming.Undecided,
    };
}
