using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Beginning;

/// <summary>What a person chose of an import, read: the options of the reading, and what is wrong with the choices.</summary>
/// <param name="Options">The options; a wrong choice is left out of them.</param>
/// <param name="Problems">The name of each wrong field of <see cref="ImportSettings"/> and its problem.</param>
/// <param name="Decisions">The decision in each text that decides nothing possible, and its problem.</param>
public sealed record ReadSettings(ImportOptions Options, IReadOnlyList<(string Field, Problem Problem)> Problems, IReadOnlyList<(LabelDecision Decision, Problem Problem)> Decisions)
{
    private const int Listed = 2_000;

    /// <summary>The names of the recipes by which the tables of an organisation can be read.</summary>
    public static IReadOnlyList<string> RecipesOf(OrganisationDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return [.. definitions.Workspace.Of(Kinds.Recipes).Select(static recipe => recipe.Name)];
    }

    /// <summary>Reads the choices.</summary>
    public static ReadSettings Of(ImportSettings settings, OrganisationPicture picture, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(picture);
        var problems = new List<(string, Problem)>();
        var (mappings, undecidable) = (new List<Mapping>(), new List<(LabelDecision, Problem)>());
        foreach (var decision in settings.Decisions)
        {
            var read = Names<MappingKind>.Parse(decision.Kind).Then(kind => MappingDecision.Read(kind, decision.Label, decision.Decision, picture));
            if (read.TryGet(out var mapping, out var problem)) mappings.Add(mapping);
            else undecidable.Add((decision, problem));
        }

        var indicator = Read(nameof(ImportSettings.Indicator), settings.Indicator, text => IndicatorCode.Parse(text).Then(code => picture.Find(code) is not null
            ? Parsed<IndicatorCode>.Of(code)
            : Problem.With(text, $"the code of a measure{Spelling.Suggestion(text, picture.Indicators.Select(static known => known.Code.ToString()))}")));
        var unit = Read(nameof(ImportSettings.Unit), settings.Unit, text => UnitCode.Parse(text).Then(code => picture.Units.Find(code) is not null
            ? Parsed<UnitCode>.Of(code)
            : Problem.With(text, $"the code of a unit{Spelling.Suggestion(text, picture.Units.All.Select(static known => known.Code.ToString()))}")));
        var register = Read(nameof(ImportSettings.Register), settings.Register, text => RegisterNames.Find(picture, text).Select(static known => known.Code));
        var period = Read(nameof(ImportSettings.Period), settings.Period, text => Period.Parse(text, picture.Settings.Calendar).Select(_ => text));
        var year = Read(nameof(ImportSettings.Year), settings.Year, text => PeriodText.IsYear(text, picture.Settings.Calendar) ? Parsed<string>.Of(text) : Problem.With(text, "a year, such as 2024 or 2023/24"));
        var written = Read(nameof(ImportSettings.WritesRecipe), settings.WritesRecipe, Recipe.ParseName);
        var options = new ImportOptions
        {
            Settled = mappings,
            Indicator = indicator,
            Unit = unit,
            Register = register,
            Period = period,
            Year = year,
            Quarters = settings.Quarters switch { "calendar" => QuarterNaming.Calendar, "financial" => QuarterNaming.Financial, _ => QuarterNaming.Undecided },
            Sheets = Lines(settings.Sheets),
            IgnoredColumns = Lines(settings.Ignored),
            Recipe = Text(settings.Recipe) switch
            {
                null => ImportOptions.None.Recipe,
                RecipeOption.NoneWord => new RecipeOption.None(),
                var name => new RecipeOption.Named(name),
            },
            WritesRecipe = written,
            Words = settings.Words,
            Today = today,
            Listed = Listed,
        };
        return new ReadSettings(options, problems, undecidable);

        T? Read<T>(string field, string? given, Func<string, Parsed<T>> read)
            where T : class
        {
            if (Text(given) is not { } text) return null;
            if (read(text).TryGet(out var value, out var problem)) return value;
            problems.Add((field, problem));
            return null;
        }
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string[] Lines(string? text) => (text ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
