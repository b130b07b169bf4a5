using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Options;

/// <summary>What the user says, by an option or by the recipe of the table, of figures whose table does not say it. An option goes above the recipe.</summary>
internal sealed class GivenParts(ImportOptions options, OrganisationPicture picture)
{
    private readonly HashSet<string> _used = [];
    private FixedParts _fixed = FixedParts.None;
    private string _recipe = "";

    /// <summary>Starts a table.</summary>
    internal void Begin(Recipe? recipe) => (_fixed, _recipe) = recipe is null ? (FixedParts.None, "") : (recipe.Fixed, recipe.Name);

    /// <summary>Whether an indicator is given.</summary>
    internal bool HasIndicator => Find() is not null;

    /// <summary>Who gives the indicator.</summary>
    internal string IndicatorSource => options.Indicator is null ? $"the recipe {_recipe}" : "--indicator";

    /// <summary>Whether a period is given.</summary>
    internal bool HasPeriod => (options.Period ?? _fixed.Period) is not null;

    /// <summary>The options that no table needed.</summary>
    internal IEnumerable<string> Unused =>
        new[] { ("--indicator", options.Indicator is not null), ("--period", options.Period is not null), ("--year", options.Year is not null) }
            .Where(option => option.Item2 && !_used.Contains(option.Item1))
            .Select(option => option.Item1);

    /// <summary>The indicator of a table that names none.</summary>
    internal Indicator? Indicator()
    {
        _used.Add("--indicator");
        return Find();
    }

    /// <summary>The unit of figures whose table names none; null where it is not given.</summary>
    internal UnitCode? Unit => options.Unit ?? _fixed.Unit;

    /// <summary>The period of a table that names none.</summary>
    internal string? Period()
    {
        _used.Add("--period");
        return options.Period ?? _fixed.Period;
    }

    /// <summary>The year of months and quarters that name none; null where it is not given.</summary>
    internal string? Year => options.Year ?? _fixed.Year;

    /// <summary>Notes that a month or quarter took its year from the option.</summary>
    internal void UseYear() => _used.Add("--year");

    /// <summary>Whether a table needed an option.</summary>
    internal bool Needed(string option) => _used.Contains(option);

    private Indicator? Find() => (options.Indicator ?? _fixed.Indicator) is { } code ? picture.Find(code) : null;
}
