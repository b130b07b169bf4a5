using System.Globalization;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria;

/// <content>Clauses and what they look at.</content>
internal sealed partial class CriterionReader
{
    private const string Beginnings = "the code of an indicator or a question, “number of”, “variance of”, “risk”, “days late of” or “(”";
    private const string AnIndicator = "an indicator's code";

    private Clause? ReadClause()
    {
        if (Take("number", "of")) return ReadCompared(ReadNumberOf());
        if (Take("variance", "of")) return ReadCompared(ReadCode(IndicatorCode.Parse, AnIndicator) is { } varied ? new Subject.VarianceOf(varied) : null);
        if (Take("days", "late", "of")) return ReadCompared(ReadCode(CollectionCode.Parse, "a line list's code") is { } list ? new Subject.DaysLate(list) : null);
        if (Is("risk") && WordAt(1) is { } risk && !CriterionWords.AfterIndicator.Contains(risk, StringComparer.OrdinalIgnoreCase))
        {
            _at++;
            return ReadCompared(ReadCode(RiskCode.Parse, "a risk's code") is { } code ? new Subject.RiskScore(code) : null);
        }

        if (ReadCode(IndicatorCode.Parse, Beginnings) is not { } indicator) return null;
        if (Take("is")) return ReadAnswer(indicator.ToString());
        if (Take("rises")) return ReadTrend(indicator, rises: true);
        if (Take("falls")) return ReadTrend(indicator, rises: false);
        return ReadCompared(ReadIndicator(indicator));
    }

    private Clause.Trend? ReadTrend(IndicatorCode indicator, bool rises)
    {
        if (!Take("for")) return Refuse<Clause.Trend>("“for” and a number of months", "for");
        return ReadCount("month", "months") is { } months ? new Clause.Trend(indicator, rises, months) : null;
    }

    private Clause.Asked? ReadAnswer(string code)
    {
        if (!Names<AnswerWord>.Parse(Word).TryGet(out var answer, out _))
            return Refuse<Clause.Asked>($"an answer: {string.Join(", ", Names<AnswerWord>.All)}", [.. Names<AnswerWord>.All]);
        _at++;
        var question = QuestionCode.Parse(code).Value;
        if (!Take("for")) return new Clause.Asked(question, answer);
        return ReadCount("span", "spans") is { } spans ? new Clause.Asked(question, answer, spans) : null;
    }

    private Subject? ReadIndicator(IndicatorCode indicator)
    {
        if (Take("of")) return ReadItem() is { } item ? new Subject.Figure(indicator, item) : null;
        if (!Take("in")) return CriterionWords.Comparisons.Contains(Word, StringComparer.OrdinalIgnoreCase) ? new Subject.Figure(indicator) : RefuseAfterIndicator();
        if (Take("each")) return ReadKind() is { } each ? new Subject.InEach(indicator, each) : null;
        if (!Take("at", "least")) return Refuse<Subject>("“each” or “at least”, and a kind of unit", "each", "at");
        return ReadPercent() is not { } percent ? null
            : !Take("of") ? Refuse<Subject>("“of” and a kind of unit", "of")
            : ReadKind() is not { } kind ? null
            : ReadOthers(out var others) ? new Subject.InShare(indicator, percent, kind, others) : null;
    }

    private Subject? RefuseAfterIndicator() =>
        Refuse<Subject>("“at least”, “more than”, “at most”, “less than”, “equals”, “between”, “of”, “in each”, “in at least”, “is”, “rises” or “falls”", [.. CriterionWords.AfterIndicator.Except(CriterionWords.Comparisons, StringComparer.Ordinal), .. CriterionWords.WholeComparisons]);

    private CriterionItem? ReadItem()
    {
        var parts = (Word ?? "").Split('=');
        if (parts.Length > 2 || !Array.TrueForAll(parts, static part => AspectItem.ParseCode(part).Succeeded) || CriterionWords.IsReserved(parts[0]))
            return Refuse<CriterionItem>("an item of a breakdown, such as harm=severe or severe");
        _at++;
        return new CriterionItem(parts.Length == 2 ? parts[0] : null, parts[^1]);
    }

    private Subject.NumberOf? ReadNumberOf()
    {
        if (ReadKind() is not { } kind) return null;
        if (!Take("where")) return Refuse<Subject.NumberOf>("“where” and a clause in brackets", "where");
        return InBrackets(ReadClause, "a time such as “in any period”, or “)”") is { } clause ? new Subject.NumberOf(kind, clause) : null;
    }

    private UnitKind? ReadKind()
    {
        var kind = CriterionWords.KindOf(Word);
        if (kind is null) _ = Refuse<string>($"a kind of unit: {string.Join(", ", CriterionWords.Kinds)}", [.. CriterionWords.Kinds]);
        else _at++;
        return kind;
    }

    private decimal? ReadPercent()
    {
        if (Quantity.Parse(Word).TryGet(out var share, out _) && share is { Sign: QuantitySign.Percent, Amount: >= 0 and <= 100 })
        {
            _at++;
            return share.Amount;
        }

        _ = Refuse<string>("a percentage from 0% to 100%");
        return null;
    }

    // What must hold of the other units; nothing where it is not said.
    private bool ReadOthers(out OtherUnits? others)
    {
        others = null;
        if (!(Is(",", "others") || Is("others"))) return true;
        _ = Take(",");
        _ = Take("others");
        if (!Take("at", "most")) return Refuse<string>("“at most”", "at") is not null;
        int? most = null;
        if (int.TryParse(Word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && string.Equals(WordAt(1), "of", StringComparison.OrdinalIgnoreCase))
        {
            most = count;
            _at++;
            if (!Take("of", "them", "more", "than")) return Refuse<string>("“of them more than”") is not null;
        }

        if (ReadMargin() is not { } bound) return false;
        _ = Take("below");
        _ = Take(",");
        others = new OtherUnits(most, bound);
        return true;
    }
}
