using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Tests;

/// <summary>Sources for made-up figures.</summary>
internal static class Sources
{
    internal static FigureSource Figure(string indicator, string period) =>
        new FigureSource.Figure(IndicatorCode.Parse(indicator).Value, UnitCode.Parse("trust").Value, Period.Parse(period).Value, Aspect.Actual);

    internal static FigureSource Event(string row) => new FigureSource.Event(CollectionCode.Parse("list").Value, row);
}
