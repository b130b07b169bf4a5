using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Words;

/// <summary>What words are about.</summary>
internal sealed record WordsSubject(IndicatorCode Indicator, UnitCode Unit, Period Period);
