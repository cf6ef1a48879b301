package cn.fazhi.report.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Hands a {@link FormReply} to the handler of a form. */
@Component
class FormReplyArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == FormReply.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    ModelAndViewContainer page = Objects.requireNonNull(container);
    Model model = (Model) page.getModel();
    RedirectAttributesModelMap flash = new RedirectAttributesModelMap();
    page.setRedirectModel(flash);
    return new FormReply(
        model, flash, Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
  }
}
