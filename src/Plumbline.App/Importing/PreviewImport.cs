using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Doors;
using Plumbline.App.Importing.Choosing;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Returns;
using Plumbline.App.Importing.Tables;
using Plumbline.App.Importing.Words;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Registers.Rows;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>Reads files of figures and reports what importing them would do. Memory is bounded whatever their size.</summary>
public static class PreviewImport
{
    private const int MostUnmatched = 300;
    private const int MostTexts = 20;

    /// <summary>Reads the files and compares them with the ledger's latest position.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="organisation">Its code.</param>
    /// <param name="files">The files, imported together as one change.</param>
    /// <param name="options">The user's decisions.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="LedgerException">The organisation does not exist, or the store does not answer.</exception>
    public static Task<ImportPreview> RunAsync(
        ILedger ledger, string organisation, IReadOnlyList<ImportFile> files, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        return ledger.Door.RunAsync(UseCase.PreviewImport, () => ReadAsync(ledger, organisation, files, options, progress, cancellation));
    }

    private static async Task<ImportPreview> ReadAsync(
        ILedger ledger, string organisation, IReadOnlyList<ImportFile> files, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var definitions = await ReadDefinitions.RunAsync(ledger, organisation, asAt: null, cancellation);
        options = options with { Mappings = [.. options.Mappings.Select(mapping => MappingDecision.Resolved(mapping, definitions.Picture))] };
        var mappings = new MappingBook(definitions.Workspace.Mappings, options.Settled, options.Mappings);
        var findings = new ImportFindings();
        var figures = new HeldFacts { KeepsFirst = true };
        try
        {
            var intake = new FigureIntake(definitions.Picture, mappings, figures, findings, options);
            CheckOptions(options, definitions, findings);
            var known = definitions.Workspace.Of(Kinds.Recipes);
            var recipe = AskedRecipe.Find(options.Recipe, definitions, findings);
            var settled = new SettledRecipe(options.WritesRecipe, intake);
            var tables = new ReadTables(intake, new ChooseRecipe(known, recipe, intake), settled, new OtherDefinitions(definitions.Workspace, findings) { Held = await HeldRows.ReadAsync(ledger, definitions, recipe is null ? known : [recipe], cancellation), Registers = await RegistersAsync(ledger, definitions, cancellation) }, new GivenReturns(definitions.Picture, definitions.Workspace, findings), progress, cancellation);
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                tables.Read(file);
            }

            foreach (var (place, text) in intake.Doubts.Found(figures)) findings.Warn(place, text);
            intake.Rounded.Report();
            NoteUnused(options, intake, mappings);
            foreach (var (first, again) in figures.Repeats()) RepeatFindings.Add(intake, first, again);
            var written = WrittenRecipe.Of(settled, definitions, findings);
            return await CompareAsync(ledger, definitions, files, options, intake, mappings, tables, figures, [.. new[] { options.Recipe is RecipeOption.OfFile ? recipe : null, written?.Recipe }.OfType<Recipe>()], written?.Text, progress, cancellation);
        }
        catch
        {
            figures.Dispose();
            throw;
        }
    }

    private static async Task<IReadOnlyList<RegisterRows>> RegistersAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation)
    {
        var rows = new List<RegisterRows>();
        foreach (var register in definitions.Picture.Values.Of<RegisterDefinition>()) rows.Add(await ReadAllRows.RunAsync(ledger, definitions, register, cancellation));
        return rows;
    }

    private static async Task<ImportPreview> CompareAsync(
        ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<ImportFile> files, ImportOptions options, FigureIntake intake, MappingBook mappings, ReadTables tables, HeldFacts figures, IReadOnlyList<Recipe> recipes, string? written, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var organisation = definitions.Picture.Settings.Code;
        var summary = new PreviewSummary(options.Listed);
        var draft = new ChangeDraft { Author = new(""), Reason = "", BasedOn = definitions.Position.Number, Held = figures };
        var comparison = await ledger.CompareAsync(organisation, draft, Compared, cancellation);
        var findings = intake.Findings;
        summary.TakenBack.Report(findings);
        await ReplacedMappings.WarnAsync(ledger, definitions, mappings.Kept, findings, cancellation);
        await intake.Amounts.WarnAsync(ledger, definitions, findings, cancellation);
        var beside = new ComparedDefinitions(options.Listed);
        new CompareWords(intake.Words.Given, definitions.Workspace, findings).Run(beside);
        await new CompareTables(ledger, tables.Others, definitions, findings).RunAsync(beside, cancellation);
        await new CompareReturns(ledger, tables.Returns, definitions, findings).RunAsync(beside, cancellation);
        return new ImportPreview(figures, comparison, intake.Unsettled, definitions.Picture, beside)
        {
            Organisation = organisation,
            Position = definitions.Position.Number,
            Files = [.. files.Select(file => ReadTables.SafeName(file.Name))],
            Tables = tables.Tables,
            Counts = new ImportCounts(summary.NewCount, summary.ChangedCount, summary.SameCount, findings.RefusedCount, intake.Labels.UnmatchedRows),
            New = summary.New,
            Changed = summary.Changed,
            Losing = summary.LosingCount,
            OtherDecimals = summary.OtherDecimalsCount,
            Refused = findings.Refused,
            UnknownColumns = findings.UnknownColumns,
            UnreadTexts = [.. intake.Unsettled.Of(MappingKind.Status).Take(MostTexts).Select(text => text.Label)],
            Unmatched = [.. intake.Unsettled.Of(MappingKind.Indicator).Take(MostUnmatched)],
            Skipped = intake.Skipped.All,
            Remarks = findings.Remarks,
            Mappings = [.. mappings.Kept],
            Recipes = recipes,
            WrittenRecipe = written,
        };

        void Compared(ComparedFact figure)
        {
            summary.Add(figure);
            if (summary.Count % 1024 == 0) progress?.Report(new ImportProgress("comparing with the ledger", summary.Count, figures.Count));
        }
    }

    private static void CheckOptions(ImportOptions options, OrganisationDefinitions definitions, ImportFindings findings)
    {
        if (options.Unit is { } unit && definitions.Picture.Units.Find(unit) is null)
            findings.Refuse("unit", 0, 0, Problem.With(unit.ToString(), $"a unit’s code{Spelling.Suggestion(unit.ToString(), definitions.Picture.Units.All.Select(known => known.Code.ToString()))}"));
        if (options.Form is { } form && definitions.Picture.Find(form) is null)
            findings.Refuse("form", 0, 0, Problem.With(form.ToString(), $"a form’s code{Spelling.Suggestion(form.ToString(), definitions.Picture.Values.Of<FormDefinition>().Select(known => known.Code.ToString()))}"));
        if (options.Register is { } register && RegisterNames.Find(definitions.Picture, register.ToString()).Problem is { } unknown) findings.Refuse("register", 0, 0, unknown);
        if (options.Indicator is { } indicator && definitions.Picture.Find(indicator) is null)
            findings.Refuse("indicator", 0, 0, Problem.With(indicator.ToString(), $"an indicator’s code{Spelling.Suggestion(indicator.ToString(), definitions.Picture.Indicators.Select(known => known.Code.ToString()))}"));
        if (options.Period is { } period && !Period.Parse(period, definitions.Picture.Settings.Calendar).TryGet(out _, out var noPeriod)) findings.Refuse("period", 0, 0, noPeriod);
        if (options.Year is { } year && !PeriodText.IsYear(year, definitions.Picture.Settings.Calendar)) findings.Refuse("year", 0, 0, Problem.With(year, "a year, such as 2024 or 2023/24"));
        foreach (var same in options.Settled.Concat(options.Mappings).GroupBy(mapping => mapping.Key, StringComparer.Ordinal))
        {
            var meanings = same.DistinctBy(mapping => mapping.Meaning, StringComparer.Ordinal).ToList();
            if (meanings.Count > 1)
                findings.Refuse("mapping", 0, 0, new Problem($"{string.Join(" and ", meanings.Select(mapping => $"“{mapping.Label}” as {mapping.Meaning}"))}, which are the same text if capitals and spaces are ignored", "one meaning for each text"));
        }

        foreach (var mapping in options.Mappings)
        {
            if (PlainText.Refusal(mapping.Label) is { } unseen)
                findings.Refuse("mapping", 0, 0, unseen);
            else if (!mapping.IsRememberable)
                findings.Refuse("mapping", 0, 0, Problem.With(mapping.Label, mapping.Rememberable));
            else if (MappingDecision.Refusal(mapping, definitions.Picture) is { } nowhere)
                findings.Refuse("mapping", 0, 0, nowhere);
        }
    }

    private static void NoteUnused(ImportOptions options, FigureIntake intake, MappingBook mappings)
    {
        foreach (var option in intake.Findings.RefusedCount > 0 ? [] : intake.Given.Unused) intake.Findings.Note("options", $"{option} is of no use: every table says it");
        foreach (var column in intake.Ignored.Unmet)
            intake.Findings.Note("ignore", $"“{column}” matches no column that can be left out; name a column by its heading, or without one by its number, as “{ImportOptions.NameOf(4)}”");
        foreach (var unit in options.Mappings.OfType<LabelMapping>().Where(mapping => mapping.Indicator is null && !mappings.WasUsed(mapping) && intake.FindUnit(mapping.Label) is not null))
            intake.Findings.Refuse("mapping", 0, 0, new Problem($"--skip \"{unit.Label}\", which is a unit of the organisation", "a label, or a unit that is not the organisation’s; take the rows of one that is out of the file"));
        foreach (var mapping in options.Mappings.Where(mapping => !mappings.WasUsed(mapping)))
            intake.Findings.Note("mapping", $"no {(mapping.Kind switch { MappingKind.Status => "cell has the text", MappingKind.Unit => "unit has the name", MappingKind.Item => "item has the name", MappingKind.Indicator => "row has the label" })} “{mapping.Label}”: not remembered");
        if (options.Settled.Count(mapping => !mappings.WasUsed(mapping)) is > 0 and var unused)
            intake.Findings.Note("labels", FormattableString.Invariant($"{unused:N0} of the {options.Settled.Count:N0} decisions are of texts that these files do not have: not remembered"));
    }
}
