using System.Globalization;
using System.Text;

namespace Plumbline.App.Printing.Pdf;

/// <summary>A value of a PDF file (ISO 32000-1, 7.3).</summary>
internal abstract record PdfValue
{
    /// <summary>Appends the value as a file has it, Latin-1.</summary>
    internal abstract void Write(StringBuilder output);

    /// <summary>The value as a file has it.</summary>
    public sealed override string ToString()
    {
        var output = new StringBuilder();
        Write(output);
        return output.ToString();
    }
}

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as the file spells it.</summary>
internal sealed record PdfAtom(string Spelling) : PdfValue
{
    internal static readonly PdfAtom Null = new("null");

    internal static PdfAtom Of(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A coordinate, in hundredths of a point.</summary>
    internal static PdfAtom Of(double number) => new(number.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>The whole number; null if it is none.</summary>
    internal int? Whole => int.TryParse(Spelling, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number; null if it is none.</summary>
    internal double? Number => double.TryParse(Spelling, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal override void Write(StringBuilder output) => output.Append(Spelling);
}

/// <summary>A name, as the file spells it after the slash.</summary>
internal sealed record PdfName(string Spelling) : PdfValue
{
    internal override void Write(StringBuilder output) => output.Append('/').Append(Spelling);
}

/// <summary>A reference to an object.</summary>
internal sealed record PdfReference(int Number) : PdfValue
{
    internal override void Write(StringBuilder output) => output.Append(CultureInfo.InvariantCulture, $"{Number} 0 R");
}

/// <summary>An array.</summary>
internal sealed record PdfArray(List<PdfValue> Items) : PdfValue
{
    internal static PdfArray Of(params IEnumerable<PdfValue> items) => new([.. items]);

    internal override void Write(StringBuilder output)
    {
        output.Append('[');
        for (var i = 0; i < Items.Count; i++)
        {
            if (i > 0) output.Append(' ');
            Items[i].Write(output);
        }

        output.Append(']');
    }
}
