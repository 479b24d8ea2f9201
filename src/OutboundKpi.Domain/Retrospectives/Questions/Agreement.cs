namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>Agreement in four steps: without a middle, which in Japan would draw most answers.</summary>
public enum Agreement
{
    /// <summary>そう思う.</summary>
    Agree,

    /// <summary>ややそう思う.</summary>
    RatherAgree,

    /// <summary>あまりそう思わない.</summary>
    RatherDisagree,

    /// <summary>そう思わない.</summary>
    Disagree,
}
