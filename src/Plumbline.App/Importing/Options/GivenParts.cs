using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;

namespace Plumbline.App.Importing.Options;

/// <summary>What the user says of figures whose table does not say it, and which of it a table needed.</summary>
internal sealed class GivenParts(ImportOptions options, OrganisationPicture picture)
{
    private readonly Indicator? _indicator = options.Indicator is { } code ? picture.Find(code) : null;
    private readonly HashSet<string> _used = [];

    /// <summary>Whether an indicator is given.</summary>
    internal bool HasIndicator => _indicator is not null;

    /// <summary>Whether a period is given.</summary>
    internal bool HasPeriod => options.Period is not null;

    /// <summary>The options that no table needed.</summary>
    internal IEnumerable<string> Unused =>
        new[] { ("--indicator", options.Indicator is not null), ("--period", HasPeriod), ("--year", options.Year is not null) }
            .Where(option => option.Item2 && !_used.Contains(option.Item1))
            .Select(option => option.Item1);

    /// <summary>The indicator of a table that names none.</summary>
    internal Indicator? Indicator()
    {
        _used.Add("--indicator");
        return _indicator;
    }

    /// <summary>The period of a table that names none.</summary>
    internal string? Period()
    {
        _used.Add("--period");
        return options.Period;
    }

    /// <summary>The year of months and quarters that name none; null where it is not given.</summary>
    internal string? Year => options.Year;

    /// <summary>Notes that a month or quarter took its year from the option.</summary>
    internal void UseYear() => _used.Add("--year");
}
