using System.Runtime.CompilerServices;
using Plumbline.App.Printing;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Printing;

/// <summary>A test that really prints. It is skipped, with a message, if a browser or poppler's tools are missing.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (Browser.Find() is null)
            Skip = Browser.Advice;
        else if (!Tool.IsInstalled("pdfinfo"))
            Skip = "pdfinfo was not found: apt-get install poppler-utils";
    }
}
