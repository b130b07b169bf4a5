using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Units;

/// <summary>A way to show units side by side.</summary>
public enum UnitView
{
    /// <summary>A row for each unit.</summary>
    Table,

    /// <summary>A small chart for each unit, all on one scale.</summary>
    Multiples,

    /// <summary>A funnel plot.</summary>
    Funnel,
}

/// <summary>The order of units side by side.</summary>
public enum UnitOrder
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>The greatest value first.</summary>
    Value,

    /// <summary>The furthest from its target on the worse side first.</summary>
    Distance,
}

/// <summary>The ways in which a block shows units, in their fixed order: table, multiples, funnel.</summary>
/// <param name="Table">Whether there is a table.</param>
/// <param name="Multiples">Whether there are small charts.</param>
/// <param name="Funnel">Whether there is a funnel plot.</param>
public sealed record UnitViews(bool Table, bool Multiples, bool Funnel)
{
    /// <summary>A table alone.</summary>
    public static UnitViews Usual { get; } = new(Table: true, Multiples: false, Funnel: false);

    /// <summary>Reads views parted by commas: <c>table, funnel</c>.</summary>
    public static Parsed<UnitViews> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var views = new HashSet<UnitView>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Names<UnitView>.Parse(word).TryGet(out var view, out var problem)) return problem;
            views.Add(view);
        }

        return new UnitViews(views.Contains(UnitView.Table), views.Contains(UnitView.Multiples), views.Contains(UnitView.Funnel));
    }

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => string.Join(", ", new[] { (Table, UnitView.Table), (Multiples, UnitView.Multiples), (Funnel, UnitView.Funnel) }
        .Where(static view => view.Item1).Select(static view => Names<UnitView>.Of(view.Item2)));
}
